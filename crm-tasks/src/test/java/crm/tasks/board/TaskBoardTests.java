package crm.tasks.board;

import static org.assertj.core.api.Assertions.assertThat;

import crm.data.ListRequest;
import crm.data.SortOrder;
import crm.kernel.Viewer;
import crm.tasks.TasksTest;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskCommands;
import crm.tasks.api.TaskRequestBuilder;
import crm.tasks.board.TaskBoard.TaskBoardColumn;
import crm.tasks.task.TaskFilter;
import crm.tasks.task.TaskItem;
import crm.tasks.task.TaskReader;
import crm.tasks.task.TaskSort;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TasksTest
class TaskBoardTests {

    @Autowired
    private TaskCommands tasks;

    @Autowired
    private TaskBoardReader board;

    @Autowired
    private TaskReader reader;

    private final Viewer viewer = Viewers.withOwn(Viewers.newId());

    @Test
    void eachStatusIsAColumnOfItsNewestTasks() {
        create("стара", 1);
        create("нова", 1);
        create("готова", 4);

        List<TaskBoardColumn> columns = columns(TaskFilter.nothing().build());

        assertThat(columns).extracting(column -> column.status().id()).startsWith(1L, 2L, 3L, 4L);
        assertThat(columns.get(0).items()).extracting(TaskItem::name).containsExactly("нова", "стара");
        assertThat(columns).extracting(TaskBoardColumn::count).startsWith(2, 0, 0, 1);
    }

    @Test
    void aColumnGoesOnWhereItsFirstCardsEnd() {
        for (int i = 0; i < 23; i++) {
            create("задача " + i, 2);
        }

        TaskBoardColumn column = columns(TaskFilter.nothing().build()).get(1);
        var rest = reader.list(
                viewer,
                TaskFilter.nothing().status(List.of(2L)).build(),
                new ListRequest<>(20, List.of(new SortOrder<>(TaskSort.CREATED_AT, true)), column.next(), false));

        assertThat(column.items()).hasSize(20);
        assertThat(column.count()).isEqualTo(23);
        assertThat(rest.items()).hasSize(3).doesNotContainAnyElementsOf(column.items());
    }

    @Test
    void theBoardIsNarrowedAsTheListIs() {
        create("Зателефонувати", 1);
        create("Відвантажити", 1);

        assertThat(columns(TaskFilter.nothing().q("вантаж").build()).getFirst().items())
                .extracting(TaskItem::name)
                .containsExactly("Відвантажити");
        assertThat(columns(TaskFilter.nothing()
                        .statusKind(List.of(StatusKind.DONE))
                        .build()))
                .extracting(column -> column.status().kind())
                .containsOnly(StatusKind.DONE);
    }

    @Test
    void othersSeeNothingOfIt() {
        create("моя", 1);

        assertThat(board.board(
                                Viewers.withOwn(Viewers.newId()),
                                TaskFilter.nothing().build())
                        .statuses())
                .allSatisfy(column -> {
                    assertThat(column.items()).isEmpty();
                    assertThat(column.count()).isZero();
                });
    }

    @Test
    void theStatementsStayTheSameHoweverManyTasksThereAre() throws Exception {
        create("перша", 1);
        int one = statements();
        for (int i = 0; i < 30; i++) {
            create("ще", 1 + i % 4);
        }
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private int statements() throws Exception {
        return StatementCounter.during(() -> columns(TaskFilter.nothing().build()))
                .size();
    }

    private List<TaskBoardColumn> columns(TaskFilter filter) {
        return board.board(viewer, filter).statuses();
    }

    private void create(String name, long status) {
        tasks.create(
                viewer, TaskRequestBuilder.builder().name(name).statusId(status).build());
    }
}
