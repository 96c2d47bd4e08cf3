package crm.tasks.task;

import static crm.tasks.tables.Status.STATUS;
import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import crm.data.Conditions;
import crm.tasks.api.StatusKind;
import crm.tasks.project.ProjectUse;
import crm.tasks.status.Statuses;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All tasks of a project at once. What happened to them is told by the history of the project. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TasksOfProjects implements ProjectUse {

    private final DSLContext db;
    private final Statuses statuses;
    private final Clock clock;

    TasksOfProjects(DSLContext db, Statuses statuses, Clock clock) {
        this.db = db;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public void move(long projectId, Map<Long, Long> moved) {
        if (moved.isEmpty()) {
            return;
        }
        db.update(TASK)
                .set(TASK.STATUS_ID, choose(TASK.STATUS_ID).mapValues(moved).otherwise(TASK.STATUS_ID))
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .set(TASK.UPDATED_AT, clock.instant())
                .where(TASK.PROJECT_ID.eq(projectId), Conditions.in(TASK.STATUS_ID, moved.keySet()))
                .execute();
    }

    @Override
    public void leave(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) {
            return;
        }
        long open = statuses.first(null, StatusKind.OPEN).id();
        long done = statuses.first(null, StatusKind.DONE).id();
        var company = select(STATUS.ID).from(STATUS).where(STATUS.PROJECT_ID.isNull());
        db.update(TASK)
                .setNull(TASK.PROJECT_ID)
                .set(
                        TASK.STATUS_ID,
                        when(TASK.STATUS_ID.in(company), TASK.STATUS_ID)
                                .when(TASK.DONE.eq(inline(true)), val(done))
                                .otherwise(val(open)))
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .where(Conditions.in(TASK.PROJECT_ID, projectIds))
                .execute();
    }
}
