package crm.tasks.task;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unnest;

import crm.data.Conditions;
import crm.data.RecordNames;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * How tasks hang together: what has to be finished before what, and what is part of what. Neither goes in a circle, also where two people
 * change two tasks at once: whoever changes such links waits for the one before.
 */
@Component
class TaskGraph {

    private static final int DEEPEST = 10;
    private static final int NAMED = 5;
    private static final Table<?> REACHED = table(name("reached"));
    private static final Field<Long> REACHED_ID = field(name("reached", "id"), SQLDataType.BIGINT);
    private static final Field<Long> REACHED_PARENT = field(name("reached", "parent"), SQLDataType.BIGINT);
    private static final Field<Integer> REACHED_DEPTH = field(name("reached", "depth"), SQLDataType.INTEGER);
    private static final Field<Long> NEXT_ID = field(name("next", "id"), SQLDataType.BIGINT);

    private final DSLContext db;
    private final RecordNames names;

    TaskGraph(DSLContext db, RecordNames names) {
        this.db = db;
        this.names = names;
    }

    /** Nobody else changes how tasks hang together until this transaction ends. */
    void lock() {
        db.select(function(
                        name("pg_advisory_xact_lock"),
                        SQLDataType.CLOB,
                        function(name("hashtext"), SQLDataType.INTEGER, inline("tasks.links"))))
                .fetch();
    }

    /** @throws ProblemException 422 naming the tasks of the circle that a task would close by waiting for others */
    void requireNoCircle(long task, List<Long> dependsOn) {
        Map<Long, List<Long>> before = before(dependsOn);
        before.put(task, dependsOn);
        List<Long> circle = way(before, task);
        if (!circle.isEmpty()) {
            throw ProblemException.invalid("dependsOnIds", "dependency-circle", named(circle, " → "));
        }
    }

    /** What each of the tasks waits for that have to be finished before some. */
    private Map<Long, List<Long>> before(List<Long> some) {
        var reached = name("reached")
                .fields("id")
                .as(select(TASK.ID)
                        .from(TASK)
                        .where(Conditions.in(TASK.ID, some))
                        .union(select(NEXT_ID)
                                .from(REACHED)
                                .join(TASK)
                                .on(TASK.ID.eq(REACHED_ID))
                                .crossJoin(unnest(TASK.DEPENDS_ON_IDS).as("next", "id"))));
        Map<Long, List<Long>> before = new HashMap<>();
        db.withRecursive(reached)
                .select(TASK.ID, TASK.DEPENDS_ON_IDS)
                .from(REACHED)
                .join(TASK)
                .on(TASK.ID.eq(REACHED_ID))
                .forEach(row -> before.put(row.value1(), List.of(row.value2())));
        return before;
    }

    /** From a task back to itself; empty where no way leads there. */
    private static List<Long> way(Map<Long, List<Long>> before, long task) {
        Map<Long, Long> cameFrom = new HashMap<>();
        Deque<Long> open = new ArrayDeque<>(List.of(task));
        Set<Long> seen = new HashSet<>();
        while (!open.isEmpty()) {
            long here = open.removeFirst();
            for (long next : before.getOrDefault(here, List.of())) {
                if (next == task) {
                    return circle(cameFrom, task, here);
                }
                if (seen.add(next)) {
                    cameFrom.put(next, here);
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<Long> circle(Map<Long, Long> cameFrom, long task, long last) {
        List<Long> circle = new ArrayList<>(List.of(task));
        for (Long step = last; step != null && step != task; step = cameFrom.get(step)) {
            circle.add(step);
        }
        circle.add(task);
        return circle;
    }

    /** @throws ProblemException 422 when a task would be part of itself, or lie too deep */
    void requireNotTooDeep(long task, long parent) {
        var above = name("reached")
                .fields("id", "parent", "depth")
                .as(select(TASK.ID, TASK.PARENT_ID, inline(1))
                        .from(TASK)
                        .where(TASK.ID.eq(parent))
                        .unionAll(select(TASK.ID, TASK.PARENT_ID, REACHED_DEPTH.plus(1))
                                .from(REACHED)
                                .join(TASK)
                                .on(TASK.ID.eq(REACHED_PARENT))
                                .where(REACHED_DEPTH.le(DEEPEST))));
        List<Long> ancestors =
                db.withRecursive(above).select(REACHED_ID).from(REACHED).fetch(REACHED_ID);
        if (ancestors.contains(task)) {
            throw ProblemException.invalid("parentId", "part-of-itself");
        }
        if (ancestors.size() + height(task) > DEEPEST) {
            throw ProblemException.invalid("parentId", "too-deep", DEEPEST);
        }
    }

    /** How many levels of tasks there are from this one on. */
    private int height(long task) {
        var below = name("reached")
                .fields("id", "depth")
                .as(select(TASK.ID, inline(1))
                        .from(TASK)
                        .where(TASK.ID.eq(task))
                        .unionAll(select(TASK.ID, REACHED_DEPTH.plus(1))
                                .from(REACHED)
                                .join(TASK)
                                .on(TASK.PARENT_ID.eq(REACHED_ID))
                                .where(REACHED_DEPTH.le(DEEPEST), TASK.DELETED_AT.isNull())));
        Integer height =
                db.withRecursive(below).select(max(REACHED_DEPTH)).from(REACHED).fetchOne(0, Integer.class);
        return height == null ? 1 : height;
    }

    /** @throws ProblemException 409 naming what has to be finished before a task and is not */
    void requireAllBeforeDone(List<Long> dependsOn) {
        if (dependsOn.isEmpty()) {
            return;
        }
        List<Long> open = db.select(TASK.ID)
                .from(TASK)
                .where(
                        TASK.ID.eq(any(dependsOn.toArray(Long[]::new))),
                        TASK.DONE.eq(inline(false)),
                        TASK.DELETED_AT.isNull())
                .orderBy(TASK.ID)
                .fetch(TASK.ID);
        if (!open.isEmpty()) {
            throw ProblemException.conflict("predecessors-open", named(open, ", "));
        }
    }

    private String named(List<Long> tasks, String separator) {
        names.prepare(RecordType.TASK, tasks);
        String few = tasks.stream()
                .limit(NAMED * 2L)
                .map(task -> names.ref(RecordType.TASK, task))
                .map(ref -> ref == null ? "" : "«" + ((Ref) ref).name() + "»")
                .collect(Collectors.joining(separator));
        return tasks.size() > NAMED * 2 ? few + separator + "…" : few;
    }
}
