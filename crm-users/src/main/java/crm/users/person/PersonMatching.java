package crm.users.person;

import static crm.users.tables.Person.PERSON;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import crm.data.Conditions;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.PresenceStatus;
import crm.users.api.Presences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the filters of the list of people into a condition. */
@Component
class PersonMatching {

    private static final String BELOW = """
            with recursive tree(id) as (
                select id from users.people_group where id = any(:groups)
                union
                select g.id from users.people_group g join tree on g.parent_id = tree.id
            )
            select id from tree
            """;

    private final JdbcClient db;
    private final Presences presences;

    PersonMatching(JdbcClient db, Presences presences) {
        this.db = db;
        this.presences = presences;
    }

    /** One statement more where groups with those below them are asked for. */
    Condition of(Viewer viewer, PersonFilter filter) {
        return Conditions.in(PERSON.ROLE_ID, filter.role())
                .and(Conditions.in(PERSON.GROUP_ID, filter.group()))
                .and(within(filter.groupTree()))
                .and(grouped(filter.grouped()))
                .and(Conditions.eq(PERSON.ACTIVE, filter.active()))
                .and(present(filter.presence()))
                .and(matching(viewer, filter.q()));
    }

    private Condition within(List<Long> groups) {
        if (groups.isEmpty()) {
            return noCondition();
        }
        List<Long> below = db.sql(BELOW)
                .param("groups", groups.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
        return below.isEmpty() ? falseCondition() : Conditions.in(PERSON.GROUP_ID, below);
    }

    private static Condition grouped(@Nullable Boolean grouped) {
        if (grouped == null) {
            return noCondition();
        }
        return grouped ? PERSON.GROUP_ID.isNotNull() : PERSON.GROUP_ID.isNull();
    }

    private Condition present(List<PresenceStatus> wanted) {
        if (wanted.isEmpty()) {
            return noCondition();
        }
        Map<Long, PresenceStatus> everybody = presences.everybody();
        List<Long> fitting = new ArrayList<>();
        everybody.forEach((id, status) -> {
            if (wanted.contains(status)) {
                fitting.add(id);
            }
        });
        Condition present = fitting.isEmpty() ? falseCondition() : Conditions.in(PERSON.ID, fitting);
        if (!wanted.contains(PresenceStatus.OFFLINE)) {
            return present;
        }
        return everybody.isEmpty()
                ? noCondition()
                : present.or(Conditions.in(PERSON.ID, everybody.keySet()).not());
    }

    private static Condition matching(Viewer viewer, @Nullable String q) {
        if (q == null) {
            return noCondition();
        }
        String digits = q.replaceAll("[\\s()+-]", "");
        Condition text = PERSON.NAME
                .containsIgnoreCase(q)
                .or(PERSON.EMAIL.containsIgnoreCase(q))
                .or(PERSON.HANDLE.containsIgnoreCase(q));
        if (!digits.matches("\\d{3,}")) {
            return text;
        }
        return text.or(phone(viewer, "personalPhone", PERSON.PERSONAL_PHONE, digits))
                .or(phone(viewer, "workPhone", PERSON.WORK_PHONE, digits));
    }

    private static Condition phone(Viewer viewer, String name, Field<String> phone, String digits) {
        return viewer.mayRead(RecordType.USER, name) ? phone.contains(digits) : falseCondition();
    }
}
