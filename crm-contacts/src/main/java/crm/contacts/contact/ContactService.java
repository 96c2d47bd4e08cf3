package crm.contacts.contact;

import crm.contacts.api.ContactCommands;
import crm.contacts.api.ContactRequest;
import crm.contacts.customer.CustomerEvents;
import crm.contacts.customer.CustomerParts;
import crm.contacts.customer.CustomerService;
import crm.contacts.links.Links;
import crm.data.LinkRights;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class ContactService extends CustomerService<Contact, ContactValues, ContactRequest, ContactAnswer>
        implements ContactCommands {

    private final ContactAnswers views;
    private final Links links;
    private final LinkRights linkRights;

    ContactService(
            CustomerParts parts,
            ContactRecords records,
            ContactRules rules,
            ContactAnswers views,
            Links links,
            LinkRights linkRights) {
        super(parts, records, CustomerEvents.CONTACT, rules, Contact.class, Contact::new);
        this.views = views;
        this.links = links;
        this.linkRights = linkRights;
    }

    @Override
    protected ContactValues held(Contact contact) {
        return views.complete(List.of(contact.row())).getFirst().values();
    }

    @Override
    protected void requireLinks(Viewer viewer, ContactRequest request, @Nullable ContactValues before) {
        List<Long> present = before == null ? List.of() : before.companyIds();
        List<Long> named = request.companyIds() == null ? List.of() : request.companyIds();
        linkRights.require(viewer, RecordType.COMPANY, "companyIds", present, named);
    }

    @Override
    protected void link(long id, @Nullable ContactValues before, ContactValues after) {
        links.setCompanies(id, before == null ? List.of() : before.companyIds(), after.companyIds());
    }

    @Override
    protected ContactAnswer card(Viewer viewer, Contact contact, ContactValues held) {
        return views.card(viewer, contact.row().with(held.reach(), held.companyIds()));
    }
}
