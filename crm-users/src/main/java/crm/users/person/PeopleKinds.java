package crm.users.person;

import static crm.kernel.Action.CREATE;

import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People, and what they are arranged by. */
@Configuration(proxyBeanMethods = false)
class PeopleKinds {

    @Bean
    RecordKind kindOfPeople() {
        return RecordKind.owned(RecordType.USER)
                .readByEverybody()
                .page("/employees/{id}")
                .restrictable("personalPhone", "workPhone", "dateOfBirth")
                .build();
    }

    @Bean
    RecordKind kindOfGroups() {
        return RecordKind.shared(RecordType.GROUP)
                .readByEverybody()
                .page("/structure")
                .build();
    }

    @Bean
    RecordKind kindOfRoles() {
        return RecordKind.shared(RecordType.ROLE).page("/roles/{id}").build();
    }

    @Bean
    RecordKind kindOfInvitations() {
        return RecordKind.shared(RecordType.INVITATION)
                .page("/employees/invitations")
                .readBy(RecordType.USER, CREATE)
                .build();
    }
}
