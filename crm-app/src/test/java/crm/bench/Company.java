package crm.bench;

import crm.testing.http.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The people of the measured company, made over REST as in life.
 *
 * @param owner who reads in all measurements, and owns no entries
 * @param people those whom entries belong to and who write, by id
 */
record Company(Person owner, Map<Long, Person> people) {

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
        var invited = new ArrayList<Person>();
        invited.add(owner.invite(installation, "supervisor@example.com", supervisor, groups.getFirst()));
        for (int i = 1; i <= MANAGERS; i++) {
            invited.add(owner.invite(installation, "manager" + i + "@example.com", manager, groups.get(i % GROUPS)));
        }
        var people = new LinkedHashMap<Long, Person>();
        for (Person person : invited) {
            people.put(person.get(installation, "/api/v1/me").path("id").longValue(), person);
        }
        return new Company(owner, people);
    }
}
