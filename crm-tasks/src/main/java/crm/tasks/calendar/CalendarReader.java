package crm.tasks.calendar;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.timestampAdd;
import static org.jooq.impl.DSL.val;

import crm.data.Rows;
import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.calendar.CalendarAnswer.Progress;
import crm.tasks.calendar.CalendarSpan.Days;
import crm.tasks.share.OfferState;
import crm.tasks.task.TaskColumns;
import crm.tasks.task.TaskConditions;
import crm.tasks.task.TaskFilter;
import crm.tasks.task.TaskItem;
import crm.tasks.task.TaskItems;
import crm.tasks.task.TaskRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.OrderField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks by time. */
@Service
class CalendarReader {

    /** More than fit on a screen of a month. */
    static final int SHOWN = 3_000;

    static final int OF_A_DAY = 200;

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Duration A_YEAR = Duration.ofDays(366);
    private static final Field<Instant> FIRST = least(TASK.PLANNED_SORT, TASK.DEADLINE_SORT);

    private final DSLContext db;
    private final TaskConditions conditions;
    private final TaskItems items;
    private final Clock clock;

    CalendarReader(DSLContext db, TaskConditions conditions, TaskItems items, Clock clock) {
        this.db = db;
        this.conditions = conditions;
        this.items = items;
        this.clock = clock;
    }

    /** One statement for the tasks, and what their names take. */
    @Transactional(readOnly = true)
    public CalendarAnswer calendar(Viewer viewer, CalendarSpan span, TaskFilter filter) {
        viewer.require(RecordType.TASK, Action.READ);
        Days days = span.days(LocalDate.ofInstant(clock.instant(), viewer.zone()), viewer.zone());
        Condition where = conditions
                .of(viewer, filter)
                .and(typed(viewer, filter))
                .and(doneBy(span.person().ids()))
                .and(within(days));
        List<TaskRow> rows = rows(viewer, where, List.of(FIRST, TASK.ID), SHOWN + 1);
        List<TaskItem> shown = items.of(viewer, rows.subList(0, Math.min(SHOWN, rows.size())));
        return new CalendarAnswer(shown, rows.size() > SHOWN, Progress.of(shown));
    }

    @Transactional(readOnly = true)
    public MyDayAnswer myDay(Viewer viewer) {
        viewer.require(RecordType.TASK, Action.READ);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, viewer.zone());
        Instant begins = today.atStartOfDay(viewer.zone()).toInstant();
        Instant ends = today.plusDays(1).atStartOfDay(viewer.zone()).toInstant();
        Condition mine = arrayOverlap(
                        TASK.READERS, val(new Long[] {viewer.id(), -viewer.id()}, TASK.READERS.getDataType()))
                .and(doneBy(List.of(viewer.id())));
        TaskFilter open = TaskFilter.nothing().done(false).build();
        List<TaskRow> todo = rows(
                viewer,
                conditions.of(viewer, open).and(mine).and(until(today, ends)),
                List.of(FIRST, TASK.ID),
                2 * OF_A_DAY);
        TaskFilter offers = TaskFilter.nothing()
                .done(false)
                .offer(List.of(OfferState.OFFERED))
                .build();
        List<TaskRow> offered =
                rows(viewer, conditions.of(viewer, offers), List.of(TASK.CREATED_AT.desc(), TASK.ID.desc()), OF_A_DAY);
        TaskFilter finished = TaskFilter.nothing().done(true).build();
        List<TaskRow> done = rows(
                viewer,
                conditions.of(viewer, finished).and(mine).and(TASK.FINISHED_SORT.ge(begins)),
                List.of(TASK.FINISHED_SORT.desc(), TASK.ID.desc()),
                OF_A_DAY);
        var all = new ArrayList<TaskRow>(todo);
        all.addAll(offered);
        all.addAll(done);
        List<TaskItem> shown = items.of(viewer, all);
        List<TaskItem> ahead = shown.subList(0, todo.size());
        return new MyDayAnswer(
                part(ahead, item -> late(item, today, begins, now)),
                part(ahead, item -> !late(item, today, begins, now)),
                shown.subList(todo.size(), todo.size() + offered.size()),
                shown.subList(todo.size() + offered.size(), shown.size()));
    }

    private static List<TaskItem> part(List<TaskItem> items, Predicate<TaskItem> wanted) {
        return items.stream().filter(wanted).limit(OF_A_DAY).toList();
    }

    private static boolean late(TaskItem item, LocalDate today, Instant begins, Instant now) {
        return item.deadline() != null && item.deadline().isBefore(now)
                || item.plannedAt() != null && item.plannedAt().isBefore(begins)
                || item.plannedOn() != null && item.plannedOn().isBefore(today);
    }

    private List<TaskRow> rows(Viewer viewer, Condition where, List<? extends OrderField<?>> order, int most) {
        var columns = new TaskColumns(viewer);
        return Rows.of(db.select(columns.all())
                        .from(TASK)
                        .where(where)
                        .orderBy(order)
                        .limit(inline(most)))
                .stream()
                .map(columns::row)
                .toList();
    }

    private static Condition typed(Viewer viewer, TaskFilter filter) {
        return filter.typed()
                .map(typed -> typed.in(TASK.SEARCH_TEXT).and(TaskConditions.readable(viewer, typed)))
                .orElse(noCondition());
    }

    /** Whoever is responsible for a task, or has accepted it, does it. */
    private static Condition doneBy(Collection<Long> people) {
        if (people.isEmpty()) {
            return noCondition();
        }
        Long[] ids = people.toArray(Long[]::new);
        return arrayOverlap(TASK.RESPONSIBLE_IDS, val(ids, TASK.RESPONSIBLE_IDS.getDataType()))
                .or(arrayOverlap(TASK.ACCEPTED_IDS, val(ids, TASK.ACCEPTED_IDS.getDataType())));
    }

    /**
     * What takes place in these days, or is due in them and not planned at all. A task that takes no longer than a day began within a day before
     * them at the most, so that the order by plan is read from there; the few that take longer stand in an index of their own.
     */
    private static Condition within(Days days) {
        Condition began = TASK.PLANNED_SORT
                .ge(days.begins().minus(Duration.ofDays(2)))
                .and(TASK.PLANNED_SORT.lt(days.ends().plus(Duration.ofDays(1))));
        Condition goesOn = TASK.DURATION_MINUTES
                .gt(inline(MINUTES_A_DAY))
                .and(TASK.PLANNED_SORT.ge(days.begins().minus(A_YEAR)))
                .and(TASK.PLANNED_SORT.lt(days.ends().plus(Duration.ofDays(1))));
        Condition due = TASK.PLANNED_AT
                .isNull()
                .and(TASK.PLANNED_ON.isNull())
                .and(TASK.DEADLINE_SORT.ge(days.begins()))
                .and(TASK.DEADLINE_SORT.lt(days.ends()));
        return began.or(goesOn).and(overlaps(days)).or(due);
    }

    private static Condition overlaps(Days days) {
        Field<Integer> minutes = coalesce(TASK.DURATION_MINUTES, inline(0));
        Field<Timestamp> ends = timestampAdd(TASK.PLANNED_AT.coerce(Timestamp.class), minutes, DatePart.MINUTE);
        Field<Timestamp> begins =
                val(days.begins(), TASK.PLANNED_AT.getDataType()).coerce(Timestamp.class);
        Condition timed = TASK.PLANNED_AT
                .lt(days.ends())
                .and(TASK.PLANNED_AT.ge(days.begins()).or(ends.gt(begins)));
        Field<LocalDate> last = localDateAdd(
                TASK.PLANNED_ON, greatest(minutes.div(inline(MINUTES_A_DAY)).minus(inline(1)), inline(0)));
        return timed.or(TASK.PLANNED_ON.le(days.last()).and(last.ge(days.first())));
    }

    /** What is planned for a day at the latest, or due by its end. */
    private static Condition until(LocalDate day, Instant ends) {
        return TASK.PLANNED_ON.le(day).or(TASK.PLANNED_AT.lt(ends)).or(TASK.DEADLINE.lt(ends));
    }
}
