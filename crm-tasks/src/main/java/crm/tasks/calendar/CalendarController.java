package crm.tasks.calendar;

import crm.data.Filter;
import crm.kernel.Viewer;
import crm.tasks.task.TaskFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarController {

    private final CalendarReader reader;

    CalendarController(CalendarReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/v1/tasks/calendar")
    CalendarAnswer calendar(Viewer viewer, @Filter CalendarSpan span, @Filter TaskFilter filter) {
        return reader.calendar(viewer, span, filter);
    }

    @GetMapping("/api/v1/tasks/my-day")
    MyDayAnswer myDay(Viewer viewer) {
        return reader.myDay(viewer);
    }
}
