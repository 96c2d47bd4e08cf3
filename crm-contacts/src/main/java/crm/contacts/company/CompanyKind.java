package crm.contacts.company;

import static crm.kernel.Action.CREATE;
import static crm.kernel.Action.DELETE;
import static crm.kernel.Action.EDIT;
import static crm.kernel.Action.EXPORT;
import static crm.kernel.Action.IMPORT;
import static crm.kernel.Action.READ;

import crm.kernel.Action;
import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompanyKind {

    @Bean
    RecordKind kindOfCompanies() {
        return RecordKind.owned(RecordType.COMPANY)
                .resource("companies")
                .page("/companies/{id}")
                .work()
                .give(BuiltInRole.SUPERVISOR, Scope.GROUP, Action.values())
                .give(BuiltInRole.MANAGER, Scope.OWN, READ, CREATE, EDIT, DELETE, IMPORT, EXPORT)
                .give(BuiltInRole.ACCOUNTANT, Scope.ALL, READ, EXPORT)
                .give(BuiltInRole.MARKETER, Scope.ALL, READ, EXPORT)
                .restrictable("egrpou", "phones", "emails", "address", "website", "tags")
                .build();
    }
}
