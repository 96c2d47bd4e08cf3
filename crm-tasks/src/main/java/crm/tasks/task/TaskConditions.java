package crm.tasks.task;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;

import crm.data.Conditions;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.TextSearch;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.StatusKind;
import crm.tasks.share.OfferState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What narrows a view of tasks: the viewer's rights always, and the filter. */
@Component
public class TaskConditions {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Clock clock;

    TaskConditions(Clock clock) {
        this.clock = clock;
    }

    /** All of it but the free text. */
    public Condition of(Viewer viewer, TaskFilter filter) {
        return TaskReach.readable(viewer)
                .and(Boolean.TRUE.equals(filter.deleted()) ? TASK.DELETED_AT.isNotNull() : TASK.DELETED_AT.isNull())
                .and(done(filter))
                .and(named(TASK.RESPONSIBLE_IDS, filter.responsible().ids()))
                .and(Conditions.in(TASK.CREATED_BY, filter.author().ids()))
                .and(named(TASK.WATCHER_IDS, filter.watcher().ids()))
                .and(participant(filter.participant()))
                .and(Conditions.in(TASK.PROJECT_ID, filter.project()))
                .and(Conditions.in(TASK.STATUS_ID, filter.status()))
                .and(Conditions.in(
                        TASK.PRIORITY,
                        filter.priority().stream()
                                .map(priority -> (short) priority.ordinal())
                                .toList()))
                .and(tagged(filter.tag()))
                .and(about(filter.record()))
                .and(Conditions.in(TASK.PARENT_ID, filter.parent()))
                .and(offered(viewer, filter.offer()))
                .and(overdue(filter.overdue()))
                .and(unplanned(filter.unplanned()))
                .and(within(TASK.PLANNED_SORT, filter.planned()))
                .and(within(TASK.DEADLINE_SORT, filter.deadline()))
                .and(Conditions.within(TASK.CREATED_AT, filter.created()))
                .and(finished(filter.finished()))
                .and(Conditions.eq(TASK.PRIVATE, filter.confidential()));
    }

    /** Keeps free text from finding a task by what the viewer may not read of it. */
    public static Condition readable(Viewer viewer, TextSearch typed) {
        return viewer.mayRead(RecordType.TASK, TaskKind.DESCRIPTION)
                ? noCondition()
                : typed.in(TextSearch.only(List.of(TASK.NAME)));
    }

    /** As the indexes of open tasks have it. */
    private static Condition done(TaskFilter filter) {
        Condition condition = noCondition();
        if (filter.done() != null) {
            condition = filter.done() ? TASK.DONE.eq(inline(true)) : TASK.DONE.eq(inline(false));
        }
        if (filter.statusKind().size() == 1) {
            condition = condition.and(
                    filter.statusKind().getFirst() == StatusKind.DONE
                            ? TASK.DONE.eq(inline(true))
                            : TASK.DONE.eq(inline(false)));
        }
        return condition;
    }

    private static Condition named(Field<Long[]> column, List<Long> people) {
        return people.isEmpty() ? noCondition() : TaskReach.anyOf(column, people);
    }

    /** In private tasks, too, of which others are kept out by reach. */
    private static Condition participant(PersonIds wanted) {
        if (wanted.ids().isEmpty()) {
            return noCondition();
        }
        List<Long> people = new ArrayList<>(wanted.ids());
        wanted.ids().forEach(person -> people.add(-person));
        return TaskReach.anyOf(TASK.READERS, people);
    }

    /** The index leaves out what bears no tag, so that its condition has to be said. */
    private static Condition tagged(List<Long> tags) {
        return tags.isEmpty()
                ? noCondition()
                : TaskReach.anyOf(TASK.TAG_IDS, tags)
                        .and(TASK.TAG_IDS.ne(inline(new Long[0], TASK.TAG_IDS.getDataType())));
    }

    private static Condition about(Collection<RecordRef> records) {
        return records.stream()
                .map(record -> TASK.RECORD_TYPE.eq(record.type().name()).and(TASK.RECORD_ID.eq(record.id())))
                .reduce(Condition::or)
                .orElse(noCondition());
    }

    private static Condition offered(Viewer viewer, List<OfferState> states) {
        List<Long> me = List.of(viewer.id());
        return states.stream()
                .map(state -> switch (state) {
                    case ACCEPTED -> TaskReach.anyOf(TASK.READERS, me).and(TaskReach.anyOf(TASK.ACCEPTED_IDS, me));
                    case DECLINED -> TaskReach.anyOf(TASK.DECLINED_IDS, me);
                    case OFFERED ->
                        TaskReach.anyOf(TASK.READERS, me)
                                .and(TaskReach.anyOf(TASK.SHARED_WITH_IDS, me))
                                .andNot(TaskReach.anyOf(TASK.ACCEPTED_IDS, me))
                                .andNot(TaskReach.anyOf(TASK.DECLINED_IDS, me));
                })
                .reduce(Condition::or)
                .orElse(noCondition());
    }

    private Condition overdue(@Nullable Boolean wanted) {
        if (wanted == null) {
            return noCondition();
        }
        Condition overdue = TASK.DONE.eq(inline(false)).and(TASK.DEADLINE_SORT.lt(clock.instant()));
        return wanted ? overdue : not(overdue);
    }

    private static Condition unplanned(@Nullable Boolean wanted) {
        if (wanted == null) {
            return noCondition();
        }
        return wanted ? TASK.PLANNED_SORT.eq(NEVER) : TASK.PLANNED_SORT.lt(NEVER);
    }

    /** What has no such time sorts behind everything and belongs to no period. */
    private static Condition within(Field<Instant> column, Period period) {
        Condition condition = Conditions.within(column, period);
        return period.from() != null && period.to() == null ? condition.and(column.lt(NEVER)) : condition;
    }

    /** What is not finished sorts as finished at the epoch. */
    private static Condition finished(Period period) {
        Condition condition = Conditions.within(TASK.FINISHED_SORT, period);
        return period.from() == null && period.to() != null
                ? condition.and(TASK.FINISHED_SORT.greaterThan(Instant.EPOCH))
                : condition;
    }
}
