package crm.contacts.company;

import crm.contacts.api.CompanyCommands;
import crm.contacts.api.CompanyRequest;
import crm.contacts.customer.CustomerEvents;
import crm.contacts.customer.CustomerParts;
import crm.contacts.customer.CustomerService;
import crm.contacts.links.Links;
import crm.data.LinkRights;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class CompanyService extends CustomerService<Company, CompanyValues, CompanyRequest, CompanyAnswer>
        implements CompanyCommands {

    private final CompanyAnswers views;
    private final Links links;
    private final LinkRights linkRights;

    CompanyService(
            CustomerParts parts,
            CompanyRecords records,
            CompanyRules rules,
            CompanyAnswers views,
            Links links,
            LinkRights linkRights) {
        super(parts, records, CustomerEvents.COMPANY, rules, Company.class, Company::new);
        this.views = views;
        this.links = links;
        this.linkRights = linkRights;
    }

    @Override
    protected CompanyValues held(Company company) {
        return complete(company).values();
    }

    /** To be no longer the first to ask takes no right on the contact, who stays one of the company's. */
    @Override
    protected void requireLinks(Viewer viewer, CompanyRequest request, @Nullable CompanyValues before) {
        Long main = before == null ? null : before.mainContactId();
        if (request.mainContactId() != null && !request.mainContactId().equals(main)) {
            linkRights.require(viewer, RecordType.CONTACT, "mainContactId", (Long) null, request.mainContactId());
        }
    }

    @Override
    protected void link(long id, @Nullable CompanyValues before, CompanyValues after) {
        Long main = before == null ? null : before.mainContactId();
        if (!Objects.equals(main, after.mainContactId())) {
            links.setMain(id, after.mainContactId());
        }
    }

    @Override
    protected CompanyAnswer card(Viewer viewer, Company company, CompanyValues held) {
        return views.card(viewer, complete(company));
    }

    private CompanyRow complete(Company company) {
        return views.complete(List.of(company.row())).getFirst();
    }
}
