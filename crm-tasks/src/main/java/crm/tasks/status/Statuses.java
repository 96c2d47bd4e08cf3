package crm.tasks.status;

import static crm.tasks.tables.Status.STATUS;

import crm.data.Conditions;
import crm.tasks.api.StatusKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStep2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statuses that tasks can be in: each question is one statement. */
@Component
public class Statuses {

    private final DSLContext db;
    private final StatusNames names;

    Statuses(DSLContext db, StatusNames names) {
        this.db = db;
        this.names = names;
    }

    /** The status that a task is in, which exists as long as the task does. */
    public StatusRef byId(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no status " + id));
    }

    public Optional<StatusRef> find(long id) {
        return select(STATUS.ID.eq(id)).fetchOptional(this::ref);
    }

    /** By id, without those that are not there. */
    public Map<Long, StatusRef> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : select(Conditions.in(STATUS.ID, ids)).stream()
                        .map(this::ref)
                        .collect(Collectors.toMap(StatusRef::id, Function.identity()));
    }

    /** What tasks of a project can be in, in order: the project's own statuses if it has any, else the company's. */
    public List<StatusRef> of(@Nullable Long projectId) {
        Condition company = STATUS.PROJECT_ID.isNull();
        List<StatusRef> found = select(projectId == null ? company : company.or(STATUS.PROJECT_ID.eq(projectId)))
                .fetch(this::ref);
        List<StatusRef> own =
                found.stream().filter(status -> status.projectId() != null).toList();
        return own.isEmpty() ? found : own;
    }

    /** The first status of a kind that tasks of the project can be in. */
    public StatusRef first(@Nullable Long projectId, StatusKind kind) {
        return of(projectId).stream()
                .filter(status -> status.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no status of kind " + kind));
    }

    private SelectSeekStep2<? extends Record, Integer, Long> select(Condition where) {
        return db.select(
                        STATUS.ID,
                        STATUS.PROJECT_ID,
                        STATUS.CODE,
                        STATUS.NAME,
                        STATUS.COLOUR,
                        STATUS.KIND,
                        STATUS.HAND_TO_PERSON_ID,
                        STATUS.HAND_TO_ROLE_ID)
                .from(STATUS)
                .where(where)
                .orderBy(STATUS.POSITION, STATUS.ID);
    }

    private StatusRef ref(Record row) {
        return StatusRefBuilder.builder()
                .id(row.get(STATUS.ID))
                .projectId(row.get(STATUS.PROJECT_ID))
                .name(names.shown(row.get(STATUS.CODE), row.get(STATUS.NAME)))
                .colour(row.get(STATUS.COLOUR))
                .kind(StatusKind.valueOf(row.get(STATUS.KIND)))
                .handToPersonId(row.get(STATUS.HAND_TO_PERSON_ID))
                .handToRoleId(row.get(STATUS.HAND_TO_ROLE_ID))
                .build();
    }
}
