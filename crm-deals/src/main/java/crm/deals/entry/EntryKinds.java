package crm.deals.entry;

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
class EntryKinds {

    static final String AMOUNT = "amount";

    static final String COMMENT = "comment";

    @Bean
    RecordKind kindOfLeads() {
        return entries(RecordType.LEAD)
                .page("/leads/{id}")
                .give(BuiltInRole.MARKETER, Scope.ALL, READ, EXPORT, CREATE, EDIT)
                .build();
    }

    @Bean
    RecordKind kindOfDeals() {
        return entries(RecordType.DEAL)
                .page("/deals/{id}")
                .give(BuiltInRole.MARKETER, Scope.ALL, READ)
                .restrictable(
                        "paymentStatus",
                        "paymentType",
                        "deliveryMethod",
                        "deliveryCompany",
                        "deliveryAddress",
                        "waybill")
                .build();
    }

    private static RecordKind.Builder entries(RecordType type) {
        return RecordKind.owned(type)
                .work()
                // What an order is worth is told by each of its lines, too.
                .restrictableWith(AMOUNT, "lines", "paid")
                .restrictable("source", "sourceDetail", COMMENT, "expectedCloseOn", "tags");
    }
}
