package crm.users.person;

import static crm.kernel.Action.CREATE;
import static crm.kernel.Action.READ;

import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People, and what they are arranged by. */
@Configuration(proxyBeanMethods = false)
class PeopleKinds {

    @Bean
    RecordKind kindOfPeople() {
        return forEverybody(RecordKind.owned(RecordType.USER))
                .resource("users")
                .page("/employees/{id}")
                .restrictable("personalPhone", "workPhone", "dateOfBirth")
                .build();
    }

    @Bean
    RecordKind kindOfGroups() {
        return forEverybody(RecordKind.shared(RecordType.GROUP))
                .resource("groups")
                .page("/structure")
                .build();
    }

    @Bean
    RecordKind kindOfRoles() {
        return RecordKind.shared(RecordType.ROLE)
                .resource("roles")
                .page("/roles/{id}")
                .build();
    }

    @Bean
    RecordKind kindOfInvitations() {
        return RecordKind.shared(RecordType.INVITATION)
                .resource("invitations")
                .page("/employees/invitations")
                .readBy(RecordType.USER, CREATE)
                .build();
    }

    private static RecordKind.Builder forEverybody(RecordKind.Builder kind) {
        return kind.give(BuiltInRole.SUPERVISOR, Scope.ALL, READ)
                .give(BuiltInRole.MANAGER, Scope.ALL, READ)
                .give(BuiltInRole.ACCOUNTANT, Scope.ALL, READ)
                .give(BuiltInRole.MARKETER, Scope.ALL, READ);
    }
}
