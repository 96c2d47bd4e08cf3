package crm.tasks.task;

import crm.data.RecordNames;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.tasks.api.TaskPriority;
import crm.tasks.share.OfferState;
import crm.tasks.status.StatusRef;
import crm.tasks.status.Statuses;
import crm.tasks.tag.TagRef;
import crm.tasks.tag.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is shown of rows: statuses and tags by a statement each, names from the cache. */
@Component
public class TaskItems {

    private final Statuses statuses;
    private final Tags tags;
    private final RecordNames names;
    private final Clock clock;

    TaskItems(Statuses statuses, Tags tags, RecordNames names, Clock clock) {
        this.statuses = statuses;
        this.tags = tags;
        this.names = names;
        this.clock = clock;
    }

    public List<TaskItem> of(Viewer viewer, List<TaskRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        prepare(rows);
        Set<Long> tagged = new HashSet<>();
        rows.forEach(row -> tagged.addAll(row.tagIds()));
        Map<Long, TagRef> known = tags.byIds(tagged);
        Map<Long, StatusRef> places =
                statuses.byIds(rows.stream().map(TaskRow::statusId).distinct().toList());
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> item(viewer, row, Objects.requireNonNull(places.get(row.statusId())), known, now))
                .toList();
    }

    /** Makes the names present that go with rows. */
    void prepare(List<TaskRow> rows) {
        List<@Nullable Long> people = new ArrayList<>();
        Map<RecordType, List<Long>> linked = new EnumMap<>(RecordType.class);
        for (TaskRow row : rows) {
            people.addAll(row.responsibleIds());
            people.add(row.createdBy());
            RecordRef record = row.record();
            if (record != null) {
                linked.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(record.id());
            }
        }
        names.prepare(RecordType.USER, people);
        names.prepare(RecordType.PROJECT, rows, TaskRow::projectId);
        names.prepare(RecordType.TASK, rows, TaskRow::parentId);
        linked.forEach(names::prepare);
    }

    private TaskItem item(Viewer viewer, TaskRow row, StatusRef status, Map<Long, TagRef> known, Instant now) {
        String[] checklist = row.checklist().toArray(String[]::new);
        return TaskItemBuilder.builder()
                .id(row.id())
                .version(row.version())
                .name(row.name())
                .responsible(names.refs(RecordType.USER, row.responsibleIds()))
                .author(names.ref(RecordType.USER, row.createdBy()))
                .plannedAt(row.plannedAt())
                .plannedOn(row.plannedOn())
                .durationMinutes(row.durationMinutes())
                .deadline(row.deadline())
                .overdue(!row.done() && row.deadline() != null && row.deadline().isBefore(now))
                .priority(TaskPriority.values()[row.priority()])
                .project(names.ref(RecordType.PROJECT, row.projectId()))
                .status(new TaskItem.TaskStatusRef(status.id(), status.name(), status.colour(), status.kind()))
                .done(row.done())
                .finishedAt(row.finishedAt())
                .record(link(row.record()))
                .parent(names.ref(RecordType.TASK, row.parentId()))
                .tags(row.tagIds().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList())
                .confidential(row.confidential())
                .offer(offer(viewer, row))
                .checklistDone(Checklist.done(checklist))
                .checklistTotal(checklist.length)
                .subtasks(row.subtasks())
                .subtasksDone(row.subtasksDone())
                .createdAt(row.createdAt())
                .updatedAt(row.updatedAt())
                .build();
    }

    private TaskItem.@Nullable TaskLink link(@Nullable RecordRef record) {
        Ref named = record == null ? null : names.ref(record.type(), record.id());
        return record == null || named == null ? null : new TaskItem.TaskLink(record.type(), record.id(), named.name());
    }

    private static @Nullable OfferState offer(Viewer viewer, TaskRow row) {
        if (!row.sharedWithIds().contains(viewer.id())) {
            return null;
        } else if (row.acceptedIds().contains(viewer.id())) {
            return OfferState.ACCEPTED;
        }
        return row.declinedIds().contains(viewer.id()) ? OfferState.DECLINED : OfferState.OFFERED;
    }
}
