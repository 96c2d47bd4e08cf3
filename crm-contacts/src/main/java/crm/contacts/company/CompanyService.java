package crm.contacts.company;

import crm.contacts.api.CompanyCommands;
import crm.contacts.api.CompanyRequest;
import crm.contacts.customer.CustomerParts;
import crm.contacts.customer.CustomerService;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class CompanyService extends CustomerService<Company, CompanyValues, CompanyRow, CompanyRequest, CompanyAnswer>
        implements CompanyCommands {

    CompanyService(CustomerParts parts, CompanyRecords records, CompanyRules rules, CompanyAnswers views) {
        super(parts, records, rules, views, Company.class, Company::new);
    }

    /** To be no longer the first to ask takes no right on the contact, who stays one of the company's. */
    @Override
    protected void requireLinks(Viewer viewer, CompanyRequest request, @Nullable CompanyValues before) {
        Long main = before == null ? null : before.mainContactId();
        if (request.mainContactId() != null && !request.mainContactId().equals(main)) {
            parts.linkRights.require(viewer, RecordType.CONTACT, "mainContactId", (Long) null, request.mainContactId());
        }
    }

    @Override
    protected void link(long id, @Nullable CompanyValues before, CompanyValues after) {
        Long main = before == null ? null : before.mainContactId();
        if (!Objects.equals(main, after.mainContactId())) {
            parts.links.setMain(id, after.mainContactId());
        }
    }

    @Override
    protected CompanyRow completed(Company company, CompanyValues held) {
        return complete(company);
    }
}
