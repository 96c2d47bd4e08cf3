package crm.users;

import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import org.springframework.context.annotation.Bean;

/** Kinds of records that other modules keep. */
class NeighboursKinds {

    @Bean
    RecordKind kindOfLeads() {
        return RecordKind.owned(RecordType.LEAD).work().build();
    }

    @Bean
    RecordKind kindOfDeals() {
        return RecordKind.owned(RecordType.DEAL).work().build();
    }

    @Bean
    RecordKind kindOfContacts() {
        return RecordKind.owned(RecordType.CONTACT)
                .work()
                .restrictable("phones")
                .build();
    }

    @Bean
    RecordKind kindOfProducts() {
        return RecordKind.shared(RecordType.PRODUCT).build();
    }
}
