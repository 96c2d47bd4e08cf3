package crm.users.person;

import crm.data.Page;
import crm.users.api.PresenceStatus;
import crm.users.api.Presences;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds who is in the network to people that were read. Asks Redis, so it comes after the transaction. */
@Component
class PersonPresence {

    private final Presences presences;

    PersonPresence(Presences presences) {
        this.presences = presences;
    }

    PersonAnswer with(PersonAnswer person) {
        return with(List.of(person)).getFirst();
    }

    /** One round trip. */
    Page<PersonAnswer> with(Page<PersonAnswer> page) {
        return page.mapAll(this::with);
    }

    private List<PersonAnswer> with(List<PersonAnswer> people) {
        Map<Long, PresenceStatus> statuses =
                presences.of(people.stream().map(PersonAnswer::id).toList());
        return people.stream()
                .map(person -> person.with(statuses.getOrDefault(person.id(), PresenceStatus.OFFLINE)))
                .toList();
    }
}
