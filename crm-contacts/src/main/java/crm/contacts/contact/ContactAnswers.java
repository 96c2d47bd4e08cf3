package crm.contacts.contact;

import static crm.contacts.customer.CustomerColumns.CONTACT;

import crm.contacts.customer.CustomerAnswers;
import crm.contacts.customer.CustomerParts;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ContactAnswers extends CustomerAnswers<ContactRow, List<Long>, ContactItem, ContactAnswer> {

    ContactAnswers(CustomerParts parts, ContactMapper mapper) {
        super(parts, CONTACT, parts.links::companiesOf, List.of(), ContactRow::with, mapper::item);
    }

    @Override
    protected List<Long> linked(ContactRow row) {
        return row.values().companyIds();
    }

    @Override
    protected ContactAnswer card(Viewer viewer, ContactRow complete) {
        ContactValues values = complete.values();
        return new ContactAnswer(
                items(List.of(complete)).getFirst(),
                values.comment(),
                viewer.allowed(RecordType.CONTACT, values.responsibleId()));
    }
}
