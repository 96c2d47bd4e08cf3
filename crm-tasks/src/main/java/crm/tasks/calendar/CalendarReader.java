package crm.tasks.calendar;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import crm.data.Rows;
import crm.data.TextSearch;
import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.StatusKind;
import crm.tasks.calendar.CalendarAnswer.Progress;
import crm.tasks.calendar.CalendarSpan.Days;
import crm.tasks.share.OfferState;
import crm.tasks.task.TaskColumns;
import crm.tasks.task.TaskConditions;
import crm.tasks.task.TaskFilter;
import crm.tasks.task.TaskItem;
import crm.tasks.task.TaskItems;
import crm.tasks.task.TaskRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
        Days days = span.days(viewer.zone());
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
        Condition mine = doneBy(List.of(viewer.id()));
        List<TaskRow> open = rows(
                viewer,
                conditions.of(viewer, whether(viewer, StatusKind.OPEN)).and(mine).and(until(today, ends)),
                List.of(FIRST, TASK.ID),
                2 * OF_A_DAY);
        List<TaskRow> offered = rows(
                viewer,
                conditions.of(
                        viewer,
                        TaskFilterBuilders.of(viewer).done(false).offer(List.of(OfferState.OFFERED)).build()),
                List.of(TASK.CREATED_AT.desc(), TASK.ID.desc()),
                OF_A_DAY);
        List<TaskRow> done = rows(
                viewer,
                conditions
                        .of(viewer, whether(viewer, StatusKind.DONE))
                        .and(mine)
                        .and(TASK.FINISHED_SORT.ge(begins)),
                List.of(TASK.FINISHED_SORT.desc(), TASK.ID.desc()),
                OF_A_DAY);
        return answer(viewer, open, offered, done, today, begins, now);
    }
}
