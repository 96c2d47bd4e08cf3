package crm.tasks.project;

import static crm.tasks.tables.Project.PROJECT;

import crm.data.Conditions;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The projects outside of the bin, for tasks: each question is one statement. */
@Component
public class Projects {

    private final DSLContext db;

    Projects(DSLContext db) {
        this.db = db;
    }

    public boolean exists(long id) {
        return find(id).isPresent();
    }

    public Optional<ProjectRef> find(long id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id));
    }

    /** By id, without those that are not there. */
    public Map<Long, ProjectRef> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(PROJECT.ID, PROJECT.NAME, PROJECT.DEADLINE_REASON, PROJECT.CLOSED)
                        .from(PROJECT)
                        .where(Conditions.in(PROJECT.ID, ids), PROJECT.DELETED_AT.isNull())
                        .fetchMap(
                                PROJECT.ID,
                                row -> new ProjectRef(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
