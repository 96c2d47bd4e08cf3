package crm.users.person;

import crm.kernel.Action;
import crm.kernel.OwnedRecords;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person would leave behind: one statement here and one each in the modules that keep records. */
@Component
class OwnedRecordsOfPerson {

    private static final String GROUPS = """
            select true as head, id, name from users.people_group where head_id = :id
            union all
            select false, g.id, g.name from users.supervised_group s join users.people_group g on g.id = s.group_id
            where s.person_id = :id
            order by 3, 2
            """;

    private static final String KNOWN = "select exists (select from users.person where id = :id)";

    private final JdbcClient db;
    private final List<OwnedRecords> holdings;

    OwnedRecordsOfPerson(JdbcClient db, List<OwnedRecords> holdings) {
        this.db = db;
        this.holdings = holdings;
    }

    /** For those who may close the person's access. */
    OwnedRecordsAnswer of(Viewer viewer, long id) {
        viewer.requireWithin(RecordType.USER, id, Action.DELETE);
        if (!db.sql(KNOWN).param("id", id).query(Boolean.class).single()) {
            throw ProblemException.notFound();
        }
        Map<RecordType, Long> counts = new EnumMap<>(RecordType.class);
        holdings.forEach(module -> module.count(id).forEach((type, count) -> counts.merge(type, count, Long::sum)));
        List<OwnedRecordsAnswer.Held> records = new ArrayList<>();
        counts.forEach((type, count) -> {
            if (count > 0) {
                records.add(new OwnedRecordsAnswer.Held(type, count));
            }
        });
        List<Ref> heads = new ArrayList<>();
        List<Ref> supervises = new ArrayList<>();
        db.sql(GROUPS).param("id", id).query(row -> {
            (row.getBoolean("head") ? heads : supervises).add(new Ref(row.getLong("id"), row.getString("name")));
        });
        return new OwnedRecordsAnswer(records, heads, supervises);
    }
}
