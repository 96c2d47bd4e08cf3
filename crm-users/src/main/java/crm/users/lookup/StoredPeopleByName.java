package crm.users.lookup;

import crm.users.api.PeopleByName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class StoredPeopleByName implements PeopleByName {

    private static final String FIND = """
            select wanted.text, array_agg(distinct p.id)
            from unnest(?::text[]) as wanted (text)
            join users.person p on p.active and wanted.text in (
                lower(p.email),
                lower(p.name),
                lower(p.first_name || ' ' || p.last_name),
                lower(p.last_name || ' ' || p.first_name))
            group by wanted.text having count(distinct p.id) = 1
            """;

    private final JdbcTemplate db;

    StoredPeopleByName(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> find(Collection<String> texts) {
        Set<String> wanted = new TreeSet<>();
        texts.forEach(text -> wanted.add(normal(text)));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> people = new HashMap<>();
        db.query(
                connection -> {
                    var select = connection.prepareStatement(FIND);
                    select.setArray(1, connection.createArrayOf("text", wanted.toArray()));
                    return select;
                },
                row -> {
                    people.put(row.getString(1), ((Long[]) row.getArray(2).getArray())[0]);
                });
        Map<String, Long> found = new HashMap<>();
        for (String text : texts) {
            Long person = people.get(normal(text));
            if (person != null) {
                found.put(text, person);
            }
        }
        return found;
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
