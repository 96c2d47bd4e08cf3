package crm.contacts.company;

import crm.contacts.api.CompanyRequest;
import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerRules;
import crm.contacts.rules.Validation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class CompanyRules implements CustomerRules<CompanyRequest, CompanyValues> {

    private static final int NAME = 300;
    private static final int ADDRESS = 500;

    private final String region;

    CompanyRules(@Value("${crm.region:UA}") String region) {
        this.region = region;
    }

    /** A place to gather errors in, with the installation's region for phones. */
    public Validation validation() {
        return new Validation(region);
    }

    @Override
    public CompanyValues read(CompanyRequest request, long responsible, Validation check) {
        String name = check.line("name", request.name(), NAME);
        if (name == null) {
            check.refuse("name", "required");
        }
        return CompanyValuesBuilder.builder()
                .name(name == null ? "" : name)
                .egrpou(check.registryCode("egrpou", request.egrpou()))
                .mainContactId(request.mainContactId())
                .reach(new Reach(check.phones("phones", request.phones()), check.emails("emails", request.emails())))
                .address(check.lines("address", request.address(), ADDRESS))
                .website(check.website("website", request.website()))
                .responsibleId(request.responsibleId() == null ? responsible : request.responsibleId())
                .tags(check.tags("tags", request.tags()))
                .build();
    }
}
