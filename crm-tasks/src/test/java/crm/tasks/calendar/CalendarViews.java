package crm.tasks.calendar;

import crm.data.PersonIds;
import crm.kernel.Viewer;
import crm.tasks.task.TaskFilter;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The views of other packages, for the test of plans. */
@Component
public class CalendarViews {

    private final CalendarReader calendar;
    private final org.springframework.beans.factory.ObjectProvider<crm.tasks.board.BoardView> boards;

    CalendarViews(
            CalendarReader calendar,
            org.springframework.beans.factory.ObjectProvider<crm.tasks.board.BoardView> boards) {
        this.calendar = calendar;
        this.boards = boards;
    }

    public void calendar(Viewer viewer, LocalDate from, LocalDate to, PersonIds person) {
        calendar.calendar(
                viewer, new CalendarSpan(from, to, person), TaskFilter.nothing().build());
    }

    public void myDay(Viewer viewer) {
        calendar.myDay(viewer);
    }

    public void board(Viewer viewer) {
        boards.getObject().board(viewer);
    }
}
