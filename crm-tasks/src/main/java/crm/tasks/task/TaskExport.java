package crm.tasks.task;

import crm.data.ExportColumn;
import crm.data.ExportColumn.Type;
import crm.data.ExportSource;
import crm.data.ExportedList;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.TextList;
import crm.kernel.Viewer;
import crm.tasks.tag.TagRef;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of tasks as a file. */
@Component
class TaskExport implements ExportSource<TaskFilter, TaskSort, TaskItem> {

    private static final String OWN = "export.task.";

    private final TaskReader reader;
    private final List<ExportColumn<TaskItem>> columns = List.of(
            column("name", Type.TEXT, TaskItem::name),
            column("status", Type.TEXT, task -> task.status().name()),
            column("priority", Type.WORD, task -> "export.task.priority." + task.priority()),
            column(
                    "responsible",
                    Type.TEXT,
                    task -> task.responsible().stream().map(Ref::name).collect(Collectors.joining(", "))),
            column("author", Type.TEXT, task -> name(task.author())),
            column("plannedAt", Type.DATE_TIME, TaskItem::plannedAt),
            column("plannedOn", Type.DATE, TaskItem::plannedOn),
            column("durationMinutes", Type.NUMBER, TaskItem::durationMinutes),
            column("deadline", Type.DATE_TIME, TaskItem::deadline),
            column("overdue", Type.BOOLEAN, TaskItem::overdue),
            column("finishedAt", Type.DATE_TIME, TaskItem::finishedAt),
            column("project", Type.TEXT, task -> name(task.project())),
            column(
                    "record",
                    Type.TEXT,
                    task -> task.record() == null ? null : task.record().name()),
            column("parent", Type.TEXT, task -> name(task.parent())),
            column(
                    "tags",
                    Type.TEXT,
                    task -> TextList.write(
                            task.tags().stream().map(TagRef::name).toList())),
            column("private", Type.BOOLEAN, TaskItem::confidential),
            column("createdAt", Type.DATE_TIME, TaskItem::createdAt));

    TaskExport(TaskReader reader) {
        this.reader = reader;
    }

    @Override
    public ExportedList<TaskFilter, TaskSort> list() {
        return new ExportedList<>("tasks", Set.of(RecordType.TASK), TaskFilter.class, TaskSort.class, "-createdAt");
    }

    @Override
    public List<ExportColumn<TaskItem>> columns() {
        return columns;
    }

    @Override
    public RecordRef record(TaskItem task) {
        return new RecordRef(RecordType.TASK, task.id());
    }

    @Override
    public Page<TaskItem> read(Viewer viewer, TaskFilter filter, ListRequest<TaskSort> page) {
        return reader.list(viewer, filter, page);
    }

    private static ExportColumn<TaskItem> column(String key, Type type, Function<TaskItem, @Nullable Object> value) {
        return new ExportColumn<>(key, key, OWN + key, type, value);
    }

    private static @Nullable String name(@Nullable Ref ref) {
        return ref == null ? null : ref.name();
    }
}
