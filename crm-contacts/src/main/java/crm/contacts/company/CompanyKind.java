package crm.contacts.company;

import static crm.kernel.Action.EXPORT;
import static crm.kernel.Action.READ;

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
                .page("/companies/{id}")
                .work()
                .give(BuiltInRole.MARKETER, Scope.ALL, READ, EXPORT)
                .restrictable("egrpou", "phones", "emails", "address", "website", "tags")
                .build();
    }
}
