package crm.users.lookup;

import crm.kernel.Action;
import crm.kernel.ImportValues;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.users.api.PeopleByName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class StoredPeopleByName implements PeopleByName {

    private static final String FIND = """
            select wanted.text, array_agg(distinct p.id), min(p.name)
            from unnest(?::text[]) as wanted (text)
            join users.person p on p.active and wanted.text in (
                lower(p.email),
                lower(p.name),
                lower(p.first_name || ' ' || p.last_name),
                lower(p.last_name || ' ' || p.first_name))
            group by wanted.text having count(distinct p.id) = 1
            """;

    private static final String BY_ID = "select p.id, p.name from users.person p where p.active and p.id = any(?)";

    private final JdbcTemplate db;

    StoredPeopleByName(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> find(Viewer viewer, Collection<String> texts) {
        Map<String, Long> found = new HashMap<>();
        named(viewer, texts).forEach((text, person) -> found.put(text, person.id));
        return found;
    }

    private record Named(long id, String name) {}

    private Map<String, Named> named(Viewer viewer, Collection<String> texts) {
        Set<String> wanted = new TreeSet<>();
        texts.forEach(text -> wanted.add(normal(text)));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Named> people = new HashMap<>();
        db.query(
                connection -> {
                    var select = connection.prepareStatement(FIND);
                    select.setArray(1, connection.createArrayOf("text", wanted.toArray()));
                    return select;
                },
                row -> {
                    long id = ((Long[]) row.getArray(2).getArray())[0];
                    if (seen(viewer, id)) {
                        people.put(row.getString(1), new Named(id, row.getString(3)));
                    }
                });
        Map<String, Named> found = new HashMap<>();
        for (String text : texts) {
            Named person = people.get(normal(text));
            if (person != null) {
                found.put(text, person);
            }
        }
        return found;
    }

    private static boolean seen(Viewer viewer, long id) {
        Visibility people = viewer.visibility(RecordType.USER, Action.READ);
        return id == viewer.id() || people.includes(id);
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public ImportValues values(String field) {
        return new Values(field);
    }

    private final class Values implements ImportValues {

        private final String field;

        private Values(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }

        @Override
        public Kind kind() {
            return Kind.PERSON;
        }

        @Override
        public Map<String, Meaning> resolve(Question question, Collection<String> texts) {
            Map<String, Meaning> found = new HashMap<>();
            named(question.viewer(), texts)
                    .forEach((text, person) -> found.put(text, new Meaning(Long.toString(person.id), person.name)));
            return found;
        }

        @Override
        public Map<String, Meaning> chosen(Question question, Collection<String> ids) {
            Object[] numbers = ids.stream()
                    .filter(id -> id.matches("[1-9]\\d{0,17}"))
                    .map(Long::valueOf)
                    .filter(id -> seen(question.viewer(), id))
                    .toArray();
            Map<String, Meaning> people = new HashMap<>();
            if (numbers.length > 0) {
                db.query(
                        connection -> {
                            var select = connection.prepareStatement(BY_ID);
                            select.setArray(1, connection.createArrayOf("bigint", numbers));
                            return select;
                        },
                        row -> {
                            people.put(row.getString(1), new Meaning(row.getString(1), row.getString(2)));
                        });
            }
            return people;
        }

        /** Employees are looked for by typing. */
        @Override
        public List<Meaning> choices(Question question) {
            return List.of();
        }
    }
}
