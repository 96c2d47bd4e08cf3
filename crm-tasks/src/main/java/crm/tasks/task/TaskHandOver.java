package crm.tasks.task;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.inline;

import crm.data.RecordNames;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Ref;
import crm.tasks.api.TaskChanged;
import crm.users.api.PersonDeactivated;
import crm.users.api.RecordHistory;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the open tasks of a person who leaves to the one who takes over, in the same transaction; done ones stay with who did them. Private ones
 * are nobody else's to take over.
 */
@Component
class TaskHandOver {

    /** So many are held in memory at a time. */
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final EntityManager entities;
    private final RecordNames names;
    private final RecordHistory history;

    TaskHandOver(DSLContext db, EntityManager entities, RecordNames names, RecordHistory history) {
        this.db = db;
        this.entities = entities;
        this.names = names;
        this.history = history;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonDeactivated left) {
        List<Long> some;
        do {
            some = db.select(TASK.ID)
                    .from(TASK)
                    .where(TaskReach.anyOf(TASK.RESPONSIBLE_IDS, List.of(left.personId())))
                    .and(TASK.DONE.eq(inline(false)))
                    .and(TASK.PRIVATE.eq(inline(false)))
                    .and(TASK.DELETED_AT.isNull())
                    .orderBy(TASK.ID)
                    .limit(inline(AT_ONCE))
                    .forUpdate()
                    .fetch(TASK.ID);
            pass(some, left);
        } while (some.size() == AT_ONCE);
    }

    private void pass(List<Long> ids, PersonDeactivated left) {
        if (ids.isEmpty()) {
            return;
        }
        List<Task> tasks = entities.createQuery("from Task where id in :ids order by id", Task.class)
                .setParameter("ids", ids)
                .getResultList();
        names.prepare(
                RecordType.USER,
                tasks.stream().flatMap(task -> task.responsible().stream()).toList());
        List<List<Ref>> before = tasks.stream().map(this::responsible).toList();
        tasks.forEach(task -> {
            task.remember();
            task.passOn(left.personId(), left.handOverToId());
            task.touch(left.at());
        });
        entities.flush();
        List<TaskChanged> events = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            var change = new FieldChange("responsible", before.get(i), responsible(task));
            events.add(task.event(ActivityAction.CHANGED, left.actorId(), left.at(), List.of(change)));
            entities.detach(task);
        }
        history.append(events, Cause.HAND_OVER);
    }

    private List<Ref> responsible(Task task) {
        return task.responsible().stream()
                .map(person -> names.kept(RecordType.USER, person))
                .filter(Objects::nonNull)
                .toList();
    }
}
