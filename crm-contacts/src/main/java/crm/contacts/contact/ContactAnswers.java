package crm.contacts.contact;

import static crm.contacts.customer.CustomerColumns.CONTACT;

import crm.contacts.customer.CustomerParts;
import crm.contacts.links.Links;
import crm.data.RecordNames;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completes rows with what other tables hold of them and with the names of the records they point to. */
@Component
class ContactAnswers {

    private final CustomerParts parts;
    private final Links links;
    private final RecordNames names;
    private final ContactMapper mapper;

    ContactAnswers(CustomerParts parts, Links links, RecordNames names, ContactMapper mapper) {
        this.parts = parts;
        this.links = links;
        this.names = names;
        this.mapper = mapper;
    }

    /** Two statements whatever the number of rows. */
    List<ContactRow> complete(List<ContactRow> rows) {
        return parts.complete(CONTACT, rows, links::companiesOf, List.of(), ContactRow::with);
    }

    List<ContactItem> items(List<ContactRow> complete) {
        return named(complete).stream().map(mapper::item).toList();
    }

    /** The same rows once the names of the records they point to are present. */
    List<ContactRow> named(List<ContactRow> complete) {
        names.prepare(RecordType.USER, complete, ContactRow::responsibleId, ContactRow::createdBy);
        names.prepare(
                RecordType.COMPANY,
                complete.stream()
                        .flatMap(row -> row.values().companyIds().stream())
                        .toList());
        return complete;
    }

    ContactAnswer card(Viewer viewer, ContactRow complete) {
        ContactValues values = complete.values();
        return new ContactAnswer(
                items(List.of(complete)).getFirst(),
                values.comment(),
                viewer.allowed(RecordType.CONTACT, values.responsibleId()));
    }
}
