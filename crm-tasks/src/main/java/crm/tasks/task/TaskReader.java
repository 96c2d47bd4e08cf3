package crm.tasks.task;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.RecordNames;
import crm.data.RecordReader;
import crm.data.Row;
import crm.data.Rows;
import crm.files.api.FileAnswer;
import crm.files.api.FileDirectory;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.tasks.reminder.KeptReminders;
import crm.tasks.share.Offers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and cards of tasks. */
@Service
public class TaskReader implements RecordReader<TaskFilter, TaskSort, TaskItem, TaskAnswer> {

    private static final List<Field<?>> ONLY_ON_CARDS = List.of(
            TASK.DESCRIPTION,
            TASK.REMINDERS,
            TASK.RESPONSIBLE_ID,
            TASK.EDITORS,
            TASK.WATCHER_IDS,
            TASK.DEPENDS_ON_IDS,
            TASK.FILE_IDS,
            TASK.RELATED_TASK_ID,
            TASK.EDITED_BY,
            TASK.FINISHED_BY);

    /** So many are named of those that wait for one task. */
    private static final int BLOCKED = 200;

    private final DSLContext db;
    private final Lists lists;
    private final TaskConditions conditions;
    private final TaskItems items;
    private final Offers offers;
    private final FileDirectory files;
    private final RecordNames names;

    TaskReader(
            DSLContext db,
            Lists lists,
            TaskConditions conditions,
            TaskItems items,
            Offers offers,
            FileDirectory files,
            RecordNames names) {
        this.db = db;
        this.lists = lists;
        this.conditions = conditions;
        this.items = items;
        this.offers = offers;
        this.files = files;
        this.names = names;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<TaskItem> list(Viewer viewer, TaskFilter filter, ListRequest<TaskSort> request) {
        return rows(viewer, filter, request).mapAll(rows -> items.of(viewer, rows));
    }

    /** The rows of a page, for whoever shows them otherwise. */
    @Transactional(readOnly = true)
    public Page<TaskRow> rows(Viewer viewer, TaskFilter filter, ListRequest<TaskSort> request) {
        viewer.require(RecordType.TASK, Action.READ);
        Condition where = conditions.of(viewer, filter);
        var columns = new TaskColumns(viewer);
        return filter.typed()
                .map(typed -> lists.search(
                        request,
                        typed,
                        TASK.SEARCH_TEXT,
                        new Lists.Source(columns.all(), TASK, TASK.ID),
                        where.and(TaskConditions.readable(viewer, typed)),
                        columns::row))
                .orElseGet(() -> lists.page(request, columns.all(), TASK, TASK.ID, where, columns::row));
    }

    @Override
    @Transactional(readOnly = true)
    public TaskAnswer card(Viewer viewer, long id) {
        return read(viewer, id, TASK.DELETED_AT.isNull().and(TaskReach.readable(viewer)));
    }

    /** @throws ProblemException 404 when the task is absent, in the bin or not the viewer's to read */
    void requireReadable(Viewer viewer, long id) {
        if (!db.fetchExists(TASK, TASK.ID.eq(id).and(TASK.DELETED_AT.isNull()).and(TaskReach.readable(viewer)))) {
            throw ProblemException.notFound();
        }
    }

    /** Whatever the viewer may read: for who has just changed it. */
    TaskAnswer changed(Viewer viewer, long id) {
        return read(viewer, id, noCondition());
    }

    private TaskAnswer read(Viewer viewer, long id, Condition where) {
        var columns = new TaskColumns(viewer);
        List<Field<?>> all = new ArrayList<>(columns.all());
        all.addAll(ONLY_ON_CARDS);
        Row row = Rows.one(db.select(all).from(TASK).where(TASK.ID.eq(id), where))
                .orElseThrow(ProblemException::notFound);
        return answer(viewer, row, columns.row(row));
    }

    private TaskAnswer answer(Viewer viewer, Row row, TaskRow listed) {
        List<Long> watchers = List.of(row.get(TASK.WATCHER_IDS));
        List<Long> people = new ArrayList<>(watchers);
        Stream.of(row.get(TASK.EDITED_BY), row.get(TASK.FINISHED_BY))
                .filter(Objects::nonNull)
                .forEach(people::add);
        names.prepare(RecordType.USER, people);
        Links links = links(viewer, row, listed);
        return TaskAnswerBuilder.builder()
                .item(items.of(viewer, List.of(listed)).getFirst())
                .description(row.get(TASK.DESCRIPTION).isEmpty() ? null : row.get(TASK.DESCRIPTION))
                .watchers(names.refs(RecordType.USER, watchers))
                .sharedWith(listed.sharedWithIds().isEmpty() ? List.of() : offers.of(listed.id()))
                .dependsOn(links.of(row.get(TASK.DEPENDS_ON_IDS)))
                .blocks(links.blocked())
                .reminders(KeptReminders.read(row.get(TASK.REMINDERS)))
                .checklist(Checklist.read(listed.checklist().toArray(String[]::new)))
                .files(files(row.get(TASK.FILE_IDS)))
                .relatedTask(
                        row.get(TASK.RELATED_TASK_ID) == null
                                ? null
                                : links.readable().get(row.get(TASK.RELATED_TASK_ID)))
                .editedBy(names.ref(RecordType.USER, row.get(TASK.EDITED_BY)))
                .finishedBy(names.ref(RecordType.USER, row.get(TASK.FINISHED_BY)))
                .allowed(allowed(viewer, row, listed))
                .build();
    }

    private static List<Action> allowed(Viewer viewer, Row row, TaskRow listed) {
        Long[] owners = Participants.owners(listed.createdBy(), row.get(TASK.RESPONSIBLE_ID), listed.confidential());
        List<Action> allowed = new ArrayList<>();
        if (TaskReach.includes(viewer, Action.EDIT, row.get(TASK.EDITORS))) {
            allowed.add(Action.EDIT);
        }
        Stream.of(Action.DELETE, Action.ASSIGN)
                .filter(action -> TaskReach.includes(viewer, action, owners))
                .forEach(allowed::add);
        return allowed;
    }

    /** Other tasks by id, as far as the viewer may read them, and those of them that wait for this one. */
    private record Links(Map<Long, Ref> readable, List<Ref> blocked) {

        List<Ref> of(Long[] ids) {
            return Arrays.stream(ids)
                    .map(readable::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private Links links(Viewer viewer, Row row, TaskRow listed) {
        List<Long> linked = new ArrayList<>(List.of(row.get(TASK.DEPENDS_ON_IDS)));
        if (row.get(TASK.RELATED_TASK_ID) != null) {
            linked.add(row.get(TASK.RELATED_TASK_ID));
        }
        // The index leaves out what depends on nothing, so that its condition has to be said.
        Condition waiting = TaskReach.anyOf(TASK.DEPENDS_ON_IDS, List.of(listed.id()))
                .and(TASK.DEPENDS_ON_IDS.ne(inline(new Long[0], TASK.DEPENDS_ON_IDS.getDataType())));
        Map<Long, Ref> readable = new HashMap<>();
        Map<Long, Ref> blocked = new LinkedHashMap<>();
        db.select(TASK.ID, TASK.NAME, TASK.DEPENDS_ON_IDS)
                .from(TASK)
                .where(linked.isEmpty() ? waiting : waiting.or(Conditions.in(TASK.ID, linked)))
                .and(TASK.DELETED_AT.isNull())
                .and(TaskReach.readable(viewer))
                .orderBy(TASK.ID)
                .limit(BLOCKED + linked.size())
                .forEach(other -> {
                    var ref = new Ref(other.value1(), other.value2());
                    readable.put(ref.id(), ref);
                    if (List.of(other.value3()).contains(listed.id())) {
                        blocked.put(ref.id(), ref);
                    }
                });
        return new Links(readable, List.copyOf(blocked.values()));
    }

    private List<FileAnswer> files(Long[] ids) {
        if (ids.length == 0) {
            return List.of();
        }
        Map<Long, FileAnswer> known = files.find(List.of(ids));
        return Arrays.stream(ids).map(known::get).filter(Objects::nonNull).toList();
    }
}
