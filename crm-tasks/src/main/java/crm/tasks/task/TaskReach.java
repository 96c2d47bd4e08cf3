package crm.tasks.task;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.tasks.tables.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Which tasks somebody may read: part of every query of tasks, so that no count, search or calendar can forget it. A task is within reach when
 * a right takes to any of its participants; a private one is for its author and those responsible, whom its negative ids stand for.
 */
public final class TaskReach {

    private TaskReach() {}

    /** What of the table of tasks somebody may read. */
    public static Condition readable(Viewer viewer) {
        return readable(viewer, TASK);
    }

    /** The same of the table under another name. */
    public static Condition readable(Viewer viewer, Task table) {
        return switch (viewer.visibility(RecordType.TASK, Action.READ)) {
            case Visibility.Nothing() -> falseCondition();
            case Visibility.People(var people) -> anyOf(table.READERS, withOneself(viewer, people));
            case Visibility.Somebodys(), Visibility.Everything() ->
                table.PRIVATE.eq(inline(false)).or(anyOf(table.READERS, List.of(-viewer.id())));
        };
    }

    /** Whether a right of somebody takes to one of the participants, who are given as {@link Participants} tells them. */
    static boolean includes(Viewer viewer, Action action, Long... participants) {
        Visibility visibility = viewer.visibility(RecordType.TASK, action);
        if (visibility.equals(Visibility.NOTHING)) {
            return false;
        }
        return Arrays.stream(participants)
                .anyMatch(person -> person < 0 ? viewer.id() == -person : visibility.includes(person));
    }

    /** Whether any of the people is named in a column of ids. */
    static Condition anyOf(Field<Long[]> column, List<Long> people) {
        return arrayOverlap(column, val(people.toArray(Long[]::new), column.getDataType()));
    }

    private static List<Long> withOneself(Viewer viewer, Set<Long> people) {
        List<Long> reached = new ArrayList<>(people);
        reached.sort(null);
        reached.add(-viewer.id());
        return reached;
    }
}
