package crm.tasks.board;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Row;
import crm.data.Rows;
import crm.data.SortOrder;
import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.tasks.board.TaskBoard.TaskBoardColumn;
import crm.tasks.status.StatusRef;
import crm.tasks.status.Statuses;
import crm.tasks.task.TaskColumns;
import crm.tasks.task.TaskConditions;
import crm.tasks.task.TaskFilter;
import crm.tasks.task.TaskFilterBuilder;
import crm.tasks.task.TaskItem;
import crm.tasks.task.TaskItems;
import crm.tasks.task.TaskSort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board: the newest cards of all columns by one look into the index for each, their numbers by another, the cards by their keys. */
@Service
class TaskBoardReader {

    private static final int CARDS = 20;
    private static final int FEW = 3;
    private static final int COUNTED = 1_000;
    private static final ListRequest<TaskSort> ORDER =
            new ListRequest<>(CARDS, List.of(new SortOrder<>(TaskSort.CREATED_AT, true)), null, false);
    private static final Field<Long> STATUS = field(name("st", "id"), SQLDataType.BIGINT);
    private static final Field<Long> CARD = field(name("card", "id"), SQLDataType.BIGINT);
    private static final Field<Integer> NUMBER = field(name("held", "n"), SQLDataType.INTEGER);

    private final DSLContext db;
    private final Lists lists;
    private final Statuses statuses;
    private final TaskConditions conditions;
    private final TaskItems items;

    TaskBoardReader(DSLContext db, Lists lists, Statuses statuses, TaskConditions conditions, TaskItems items) {
        this.db = db;
        this.lists = lists;
        this.statuses = statuses;
        this.conditions = conditions;
        this.items = items;
    }

    @Transactional(readOnly = true)
    public TaskBoard board(Viewer viewer, TaskFilter filter) {
        viewer.require(RecordType.TASK, Action.READ);
        List<StatusRef> columns = columns(filter);
        if (columns.isEmpty()) {
            return new TaskBoard(List.of());
        }
        List<Long> ids = columns.stream().map(StatusRef::id).toList();
        Condition where = where(viewer, filter);
        Map<Long, Integer> counts = counts(ids, where);
        Map<Long, List<Row>> cards = cards(viewer, ids, where);
        List<Row> shown = columns.stream()
                .flatMap(column -> first(cards, column).stream())
                .toList();
        var rows = new TaskColumns(viewer);
        var made = items.of(viewer, shown.stream().map(rows::row).toList()).iterator();
        List<TaskBoardColumn> answer = new ArrayList<>();
        for (StatusRef column : columns) {
            List<Row> first = first(cards, column);
            List<TaskItem> of = first.stream().map(row -> made.next()).toList();
            boolean more = cards.getOrDefault(column.id(), List.of()).size() > CARDS;
            answer.add(column(
                    column,
                    counts.getOrDefault(column.id(), 0),
                    of,
                    more ? lists.cursor(ORDER, TASK.ID, first.getLast()) : null));
        }
        return new TaskBoard(answer);
    }

    /** Those of the project where one is asked for, as far as the filter has them. */
    private List<StatusRef> columns(TaskFilter filter) {
        Long project = filter.project().size() == 1 ? filter.project().getFirst() : null;
        return statuses.of(project).stream()
                .filter(status -> filter.status().isEmpty() || filter.status().contains(status.id()))
                .filter(status ->
                        filter.statusKind().isEmpty() || filter.statusKind().contains(status.kind()))
                .toList();
    }

    /** The columns stand for the statuses of the filter. */
    private Condition where(Viewer viewer, TaskFilter filter) {
        TaskFilter others = TaskFilterBuilder.builder(filter)
                .status(List.of())
                .statusKind(List.of())
                .build();
        return conditions
                .of(viewer, others)
                .and(filter.typed()
                        .map(typed -> typed.in(TASK.SEARCH_TEXT).and(TaskConditions.readable(viewer, typed)))
                        .orElse(noCondition()));
    }

    private Map<Long, List<Row>> cards(Viewer viewer, List<Long> ids, Condition where) {
        List<Long> found = few(viewer) ? newestOfFew(ids, where) : newest(ids, where);
        Map<Long, List<Row>> cards = new HashMap<>();
        if (!found.isEmpty()) {
            Rows.of(db.select(new TaskColumns(viewer).all())
                            .from(TASK)
                            .where(Conditions.in(TASK.ID, found))
                            .orderBy(TASK.CREATED_AT.desc(), TASK.ID.desc()))
                    .forEach(row -> cards.computeIfAbsent(row.get(TASK.STATUS_ID), status -> new ArrayList<>())
                            .add(row));
        }
        return cards;
    }

    /** By a look into the index for each column, which comes soon to as many as are shown where the viewer reads much. */
    private List<Long> newest(List<Long> ids, Condition where) {
        var newest = select(TASK.ID)
                .from(TASK)
                .where(TASK.STATUS_ID.eq(STATUS))
                .and(where)
                .orderBy(TASK.CREATED_AT.desc(), TASK.ID.desc())
                .limit(inline(CARDS + 1));
        return db.select(CARD)
                .from(statuses(ids))
                .crossJoin(lateral(newest.asTable("card")))
                .fetch(CARD);
    }

    /** Where the viewer reads little, all of it is looked through once. */
    private List<Long> newestOfFew(List<Long> ids, Condition where) {
        var place = rowNumber()
                .over(partitionBy(TASK.STATUS_ID).orderBy(TASK.CREATED_AT.desc(), TASK.ID.desc()))
                .as("place");
        var placed =
                name("card").as(select(TASK.ID, place).from(TASK).where(where.and(Conditions.in(TASK.STATUS_ID, ids))));
        return db.with(placed)
                .select(CARD)
                .from(placed)
                .where(field(name("card", "place"), SQLDataType.INTEGER).le(inline(CARDS + 1)))
                .fetch(CARD);
    }

    private static boolean few(Viewer viewer) {
        return viewer.visibility(RecordType.TASK, Action.READ) instanceof Visibility.People(var people)
                && people.size() <= FEW;
    }

    private Map<Long, Integer> counts(List<Long> ids, Condition where) {
        var some = selectOne()
                .from(TASK)
                .where(TASK.STATUS_ID.eq(STATUS))
                .and(where)
                .limit(inline(COUNTED + 1));
        var held = select(DSL.count().as("n")).from(some.asTable("some"));
        Map<Long, Integer> counts = new HashMap<>();
        db.select(STATUS, NUMBER)
                .from(statuses(ids))
                .crossJoin(lateral(held.asTable("held")))
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    private static Table<?> statuses(List<Long> ids) {
        return unnest(ids.toArray(Long[]::new)).as("st", "id");
    }

    private static List<Row> first(Map<Long, List<Row>> cards, StatusRef column) {
        List<Row> all = cards.getOrDefault(column.id(), List.of());
        return all.subList(0, Math.min(CARDS, all.size()));
    }

    private static TaskBoardColumn column(StatusRef status, int count, List<TaskItem> items, @Nullable String next) {
        boolean beyond = count > COUNTED;
        return new TaskBoardColumn(
                new TaskItem.TaskStatusRef(status.id(), status.name(), status.colour(), status.kind()),
                beyond ? null : (Integer) count,
                beyond ? (Integer) COUNTED : null,
                items,
                next);
    }
}
