package crm.tasks.status;

import crm.data.RecordNames;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.users.api.Accounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a task can be handed to that comes into a status: a person with access, or the people of a role. */
@Component
class HandOvers {

    private final Accounts accounts;
    private final RecordNames names;

    HandOvers(Accounts accounts, RecordNames names) {
        this.accounts = accounts;
        this.names = names;
    }

    /**
     * What one status asks for.
     *
     * @param path before the members
     * @param known as the status is kept already; may stay whoever has lost access
     */
    record Asked(
            String path, StatusContent content, @Nullable TaskStatusRow known) {

        private @Nullable Long newPerson() {
            return known != null && Objects.equals(known.handToPersonId(), content.handToPersonId())
                    ? null
                    : content.handToPersonId();
        }

        private @Nullable Long newRole() {
            return known != null && Objects.equals(known.handToRoleId(), content.handToRoleId())
                    ? null
                    : content.handToRoleId();
        }
    }

    /** @throws ProblemException 422 naming every member that is wrong */
    void check(List<Asked> statuses) {
        Set<Long> people = named(statuses, Asked::newPerson);
        Set<Long> active = people.isEmpty() ? Set.of() : accounts.active(people);
        Set<RecordRef> roles = named(statuses, Asked::newRole).stream()
                .map(role -> new RecordRef(RecordType.ROLE, role))
                .collect(Collectors.toSet());
        Set<RecordRef> there = names.of(roles).keySet();
        List<FieldError> errors = new ArrayList<>();
        for (Asked asked : statuses) {
            Long person = asked.newPerson();
            Long role = asked.newRole();
            if (person != null && !active.contains(person)) {
                errors.add(FieldError.of(asked.path() + "handToPersonId", "unknown-person"));
            }
            if (role != null && !there.contains(new RecordRef(RecordType.ROLE, role))) {
                errors.add(FieldError.of(asked.path() + "handToRoleId", "unknown-role"));
            }
            if (asked.content().handToPersonId() != null && asked.content().handToRoleId() != null) {
                errors.add(FieldError.of(asked.path() + "handToRoleId", "person-or-role"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static Set<Long> named(List<Asked> statuses, Function<Asked, @Nullable Long> member) {
        Set<Long> ids = new HashSet<>();
        for (Asked asked : statuses) {
            Long id = member.apply(asked);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
