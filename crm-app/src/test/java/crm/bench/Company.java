package crm.bench;

import crm.testing.http.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The people of the measured company, made over REST as in life.
 *
 * @param owner who asks in all measurements, and owns no entries
 * @param people ids of those whom entries belong to
 */
record Company(Person owner, List<Long> people) {

    private static final int GROUPS = 3;
    private static final int MANAGERS = 9;

    static Company setUp(Installation installation) throws Exception {
        Person owner = Person.owner(installation, installation.setupToken());
        var groups = new ArrayList<Long>();
        for (int i = 1; i <= GROUPS; i++) {
            groups.add(owner.post(installation, "/api/v1/groups", Map.of("name", "Відділ продажів " + i))
                    .path("id")
                    .longValue());
        }
        long supervisor = owner.role(installation, "SUPERVISOR");
        long manager = owner.role(installation, "MANAGER");
        owner.invite(installation, "supervisor@example.com", supervisor, groups.getFirst());
        for (int i = 1; i <= MANAGERS; i++) {
            owner.invite(installation, "manager" + i + "@example.com", manager, groups.get(i % GROUPS));
        }
        var people = new ArrayList<Long>();
        long self = owner.get(installation, "/api/v1/me").path("id").longValue();
        for (JsonNode person :
                owner.get(installation, "/api/v1/users?limit=200").path("items")) {
            if (person.path("id").longValue() != self) {
                people.add(person.path("id").longValue());
            }
        }
        return new Company(owner, List.copyOf(people));
    }
}
