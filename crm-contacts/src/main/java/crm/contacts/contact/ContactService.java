package crm.contacts.contact;

import crm.contacts.api.ContactCommands;
import crm.contacts.api.ContactRequest;
import crm.contacts.customer.CustomerParts;
import crm.contacts.customer.CustomerService;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class ContactService extends CustomerService<Contact, ContactValues, ContactRow, ContactRequest, ContactAnswer>
        implements ContactCommands {

    ContactService(CustomerParts parts, ContactRecords records, ContactRules rules, ContactAnswers views) {
        super(parts, records, rules, views, Contact.class, Contact::new);
    }

    @Override
    protected void requireLinks(Viewer viewer, ContactRequest request, @Nullable ContactValues before) {
        List<Long> present = before == null ? List.of() : before.companyIds();
        List<Long> named = request.companyIds() == null ? List.of() : request.companyIds();
        parts.linkRights.require(viewer, RecordType.COMPANY, "companyIds", present, named);
    }

    @Override
    protected void link(long id, @Nullable ContactValues before, ContactValues after) {
        parts.links.setCompanies(id, before == null ? List.of() : before.companyIds(), after.companyIds());
    }

    @Override
    protected ContactRow completed(Contact contact, ContactValues held) {
        return contact.row().with(held.reach(), held.companyIds());
    }
}
