package crm.contacts.contact;

import static crm.kernel.Action.CREATE;
import static crm.kernel.Action.EDIT;
import static crm.kernel.Action.EXPORT;
import static crm.kernel.Action.READ;

import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactKind {

    @Bean
    RecordKind kindOfContacts() {
        return RecordKind.owned(RecordType.CONTACT)
                .page("/contacts/{id}")
                .work()
                .give(BuiltInRole.MARKETER, Scope.ALL, READ, EXPORT, CREATE, EDIT)
                .restrictable(
                        "phones",
                        "emails",
                        "jobTitle",
                        "dateOfBirth",
                        "paymentMethod",
                        "deliveryMethod",
                        "deliveryCompany",
                        "tags",
                        "source",
                        "comment")
                .build();
    }
}
