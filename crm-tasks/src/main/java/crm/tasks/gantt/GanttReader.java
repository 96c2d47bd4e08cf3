package crm.tasks.gantt;

import static crm.tasks.tables.Task.TASK;

import crm.data.RecordNames;
import crm.data.Row;
import crm.data.Rows;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.gantt.GanttAnswer.GanttItem;
import crm.tasks.gantt.GanttAnswer.GanttLink;
import crm.tasks.project.ProjectShape;
import crm.tasks.status.StatusRef;
import crm.tasks.status.Statuses;
import crm.tasks.task.TaskColumns;
import crm.tasks.task.TaskItem;
import crm.tasks.task.TaskReach;
import crm.tasks.task.TaskRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a project along the time: one statement for them and what they wait for, one for their statuses. */
@Service
class GanttReader {

    private static final int MOST = 5_000;
    private static final int WHOLE = 100;

    private final DSLContext db;
    private final ProjectShape projects;
    private final Statuses statuses;
    private final RecordNames names;
    private final Clock clock;

    GanttReader(DSLContext db, ProjectShape projects, Statuses statuses, RecordNames names, Clock clock) {
        this.db = db;
        this.projects = projects;
        this.statuses = statuses;
        this.names = names;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public GanttAnswer read(Viewer viewer, long project) {
        projects.version(viewer, project);
        viewer.require(RecordType.TASK, Action.READ);
        if (!viewer.mayRead(RecordType.TASK, "project")) {
            throw ProblemException.forbidden();
        }
        var columns = new TaskColumns(viewer);
        List<Field<?>> all = new ArrayList<>(columns.all());
        all.add(TASK.DEPENDS_ON_IDS);
        List<Row> found = Rows.of(db.select(all)
                .from(TASK)
                .where(TASK.PROJECT_ID.eq(project), TASK.DELETED_AT.isNull(), TaskReach.readable(viewer))
                .orderBy(TASK.PLANNED_SORT, TASK.DEADLINE_SORT, TASK.ID)
                .limit(MOST + 1));
        boolean more = found.size() > MOST;
        Map<Long, Row> rows = new LinkedHashMap<>();
        found.stream().limit(MOST).forEach(row -> rows.put(row.get(TASK.ID), row));
        List<TaskRow> tasks = rows.values().stream().map(columns::row).toList();
        List<GanttLink> links = links(rows);
        return new GanttAnswer(items(viewer, tasks), links, critical(viewer, tasks, links), more);
    }

    private static List<GanttLink> links(Map<Long, Row> rows) {
        List<GanttLink> links = new ArrayList<>();
        rows.forEach((id, row) -> {
            for (Long before : row.get(TASK.DEPENDS_ON_IDS)) {
                if (rows.containsKey(before)) {
                    links.add(new GanttLink(before, id));
                }
            }
        });
        return links;
    }

    private static List<Long> critical(Viewer viewer, List<TaskRow> tasks, List<GanttLink> links) {
        List<CriticalPath.Span> spans = tasks.stream()
                .map(task -> {
                    Bar bar = Bar.of(task, viewer.zone()).orElse(new Bar(Instant.EPOCH, Instant.EPOCH));
                    return new CriticalPath.Span(task.id(), bar.start(), bar.end());
                })
                .toList();
        return CriticalPath.of(
                spans,
                links.stream()
                        .map(link -> new CriticalPath.Link(link.from(), link.to()))
                        .toList());
    }

    private List<GanttItem> items(Viewer viewer, List<TaskRow> tasks) {
        names.prepare(
                RecordType.USER,
                tasks.stream().flatMap(task -> task.responsibleIds().stream()).toList());
        Map<Long, StatusRef> known =
                statuses.byIds(tasks.stream().map(TaskRow::statusId).distinct().toList());
        Instant now = clock.instant();
        return tasks.stream()
                .map(task -> item(viewer, task, Objects.requireNonNull(known.get(task.statusId())), now))
                .toList();
    }

    private GanttItem item(Viewer viewer, TaskRow task, StatusRef status, Instant now) {
        Bar bar = Bar.of(task, viewer.zone()).orElse(null);
        return GanttAnswerGanttItemBuilder.builder()
                .id(task.id())
                .version(task.version())
                .name(task.name())
                .start(bar == null ? null : bar.start())
                .end(bar == null ? null : bar.end())
                .done(task.done())
                .overdue(!task.done()
                        && task.deadline() != null
                        && task.deadline().isBefore(now))
                .parentId(task.parentId())
                .responsible(names.refs(RecordType.USER, task.responsibleIds()))
                .status(new TaskItem.TaskStatusRef(status.id(), status.name(), status.colour(), status.kind()))
                .progress(progress(viewer, task))
                .build();
    }

    /** By its subtasks, else by its checklist. */
    private static int progress(Viewer viewer, TaskRow task) {
        if (task.done()) {
            return WHOLE;
        }
        if (task.subtasks() > 0) {
            return WHOLE * task.subtasksDone() / task.subtasks();
        }
        int points =
                viewer.mayRead(RecordType.TASK, "checklist") ? task.checklist().size() : 0;
        return points == 0 ? 0 : WHOLE * task.checklistDone() / points;
    }
}
