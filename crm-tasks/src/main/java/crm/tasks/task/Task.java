package crm.tasks.task;

import crm.data.BinnedEntity;
import crm.data.TextSearch;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskChanged;
import crm.tasks.api.TaskChangedBuilder;
import crm.tasks.api.TaskPriority;
import crm.tasks.api.TaskRequest;
import crm.tasks.api.TaskRequestBuilder;
import crm.tasks.reminder.KeptReminders;
import crm.tasks.reminder.Reminded;
import crm.tasks.status.StatusRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What somebody is to do, and who takes part in it. */
@Entity
@Table(schema = "tasks", name = "task")
@DynamicUpdate
class Task extends BinnedEntity {

    private static final Long[] NONE = {};

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tasks.task_seq")
    @SequenceGenerator(name = "tasks.task_seq", schema = "tasks", sequenceName = "task_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name = "";
    private String description = "";
    private long responsibleId;

    @Column(columnDefinition = "bigint[]")
    private Long[] responsibleIds = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] readers = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] editors = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] watcherIds = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] sharedWithIds = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] acceptedIds = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] declinedIds = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] tagIds = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] fileIds = NONE;

    @Column(columnDefinition = "bigint[]")
    private Long[] dependsOnIds = NONE;

    @Column(name = "private")
    private boolean confidential;

    private long statusId;
    private boolean done;
    private @Nullable Long projectId;
    private @Nullable Instant plannedAt;
    private @Nullable LocalDate plannedOn;
    private @Nullable Integer durationMinutes;
    private @Nullable Instant deadline;
    private short priority;
    private @Nullable String recordType;
    private @Nullable Long recordId;
    private @Nullable Long parentId;
    private @Nullable Long relatedTaskId;
    private @Nullable Instant finishedAt;
    private @Nullable Long finishedBy;
    private @Nullable Long editedBy;

    @Column(columnDefinition = "text[]")
    private String[] checklist = {};

    @Column(columnDefinition = "text[]")
    private String[] reminders = {};

    private String searchText = "";

    /** Why the deadline was moved by the change that is being made; kept in the history alone. */
    @Transient
    private @Nullable String deadlineReason;

    /** What it was when it was read, for whoever is to be told of a change. */
    @Transient
    private @Nullable Before before;

    protected Task() {}

    Task(@Nullable Long by, Instant at) {
        super(by, at);
    }

    private record Before(Participants people, @Nullable RecordRef record) {}

    /** Call it before a change, so that {@link #event} can tell who was concerned before. */
    void remember() {
        before = new Before(people(), record());
    }

    /** Sets what is said of the task itself; its people and its status have rules of their own. */
    void set(TaskRequest request) {
        Instant until = deadline;
        name = request.name().strip();
        description = request.description() == null ? "" : request.description().strip();
        plannedAt = request.plannedAt();
        plannedOn = request.plannedOn();
        durationMinutes = request.durationMinutes();
        deadline = request.deadline();
        deadlineReason = Objects.equals(until, deadline) || request.deadlineReason() == null
                ? null
                : request.deadlineReason().strip();
        priority = (short) (request.priority() == null ? TaskPriority.NORMAL : request.priority()).ordinal();
        projectId = request.projectId();
        parentId = request.parentId();
        relatedTaskId = request.relatedTaskId();
        RecordRef link = request.record();
        recordType = link == null ? null : link.type().name();
        recordId = link == null ? null : link.id();
        dependsOnIds = kept(request.dependsOnIds());
        tagIds = kept(request.tagIds());
        fileIds = kept(request.fileIds());
        checklist = Checklist.kept(request.checklist());
        reminders = KeptReminders.kept(request.reminders());
        searchText = TextSearch.text(List.of(name, description));
    }

    /** Sets who takes part. Who is no longer among those it is shared with has neither accepted nor declined. */
    void setPeople(List<Long> responsible, TaskRequest request) {
        responsibleIds = kept(responsible);
        responsibleId = responsibleIds[0];
        watcherIds = kept(request.watcherIds());
        sharedWithIds = kept(request.sharedWithIds());
        confidential = Boolean.TRUE.equals(request.confidential());
        List<Long> shared = Arrays.asList(sharedWithIds);
        acceptedIds = without(acceptedIds, person -> !shared.contains(person));
        declinedIds = without(declinedIds, person -> !shared.contains(person));
        refreshPeople();
    }

    /** Somebody takes the place of one of those responsible. */
    void passOn(long from, long to) {
        List<Long> responsible = new ArrayList<>();
        responsible().forEach(person -> responsible.add(person == from ? (Long) to : person));
        responsibleIds = kept(responsible);
        responsibleId = responsibleIds[0];
        refreshPeople();
    }

    /** One of those it is shared with takes part from now on, or does not. */
    void answered(long person, boolean accepted) {
        acceptedIds = without(acceptedIds, known -> known == person);
        declinedIds = without(declinedIds, known -> known == person);
        if (accepted) {
            acceptedIds =
                    Stream.concat(Arrays.stream(acceptedIds), Stream.of(person)).toArray(Long[]::new);
        } else {
            declinedIds =
                    Stream.concat(Arrays.stream(declinedIds), Stream.of(person)).toArray(Long[]::new);
        }
        refreshPeople();
    }

    private void refreshPeople() {
        Participants people = people();
        readers = people.readers();
        editors = people.editors();
    }

    /** Comes into a status; whether and by whom it was finished follows from it. */
    void enter(StatusRef status, @Nullable Long by, Instant at) {
        statusId = status.id();
        boolean nowDone = status.kind() == StatusKind.DONE;
        if (nowDone && !done) {
            finishedAt = at;
            finishedBy = by;
        } else if (!nowDone) {
            finishedAt = null;
            finishedBy = null;
        }
        done = nowDone;
    }

    void editedBy(long person) {
        editedBy = person;
    }

    /** What the history keeps, by member of its JSON. */
    Map<String, @Nullable Object> history() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("description", description.isEmpty() ? null : description);
        fields.put("status", new RecordRef(RecordType.TASK_STATUS, statusId));
        fields.put("responsible", refs(RecordType.USER, responsibleIds));
        fields.put("plannedAt", plannedAt);
        fields.put("plannedOn", plannedOn);
        fields.put("durationMinutes", durationMinutes);
        fields.put("deadline", deadline);
        fields.put("deadlineReason", deadlineReason);
        fields.put("priority", priority());
        fields.put("project", RecordRef.of(RecordType.PROJECT, projectId));
        fields.put("parent", RecordRef.of(RecordType.TASK, parentId));
        fields.put("relatedTask", RecordRef.of(RecordType.TASK, relatedTaskId));
        fields.put("dependsOn", refs(RecordType.TASK, dependsOnIds));
        fields.put("checklist", List.of(checklist));
        fields.put("reminders", List.of(reminders));
        fields.put("tags", refs(RecordType.TAG, tagIds));
        fields.put("watchers", refs(RecordType.USER, watcherIds));
        fields.put("sharedWith", refs(RecordType.USER, sharedWithIds));
        fields.put("accepted", refs(RecordType.USER, acceptedIds));
        fields.put("declined", refs(RecordType.USER, declinedIds));
        fields.put("files", List.of(fileIds));
        fields.put("record", record());
        fields.put("private", confidential);
        return fields;
    }

    TaskRequest asRequest() {
        return TaskRequestBuilder.builder()
                .name(name)
                .description(description.isEmpty() ? null : description)
                .responsibleIds(List.of(responsibleIds))
                .plannedAt(plannedAt)
                .plannedOn(plannedOn)
                .durationMinutes(durationMinutes)
                .deadline(deadline)
                .priority(priority())
                .projectId(projectId)
                .statusId(statusId)
                .parentId(parentId)
                .relatedTaskId(relatedTaskId)
                .dependsOnIds(List.of(dependsOnIds))
                .checklist(Checklist.read(checklist))
                .reminders(KeptReminders.read(reminders))
                .tagIds(List.of(tagIds))
                .watcherIds(List.of(watcherIds))
                .sharedWithIds(List.of(sharedWithIds))
                .fileIds(List.of(fileIds))
                .record(record())
                .confidential(confidential)
                .build();
    }

    /** Call it when the change has been written, for the version to be the new one. */
    TaskChanged event(ActivityAction action, @Nullable Long actor, Instant at, List<FieldChange> changes) {
        Participants now = people();
        Participants was = before == null ? now : before.people();
        Set<Long> given = new LinkedHashSet<>(now.responsible());
        if (before != null) {
            was.responsible().forEach(given::remove);
        }
        Set<Long> concerned = new LinkedHashSet<>(now.responsible());
        concerned.removeAll(given);
        if (now.author() != null) {
            concerned.add(now.author());
        }
        Set<Long> readBy = new LinkedHashSet<>(openly(now));
        readBy.addAll(openly(was));
        return TaskChangedBuilder.builder()
                .subject(ref())
                .subjectName(name)
                .action(action)
                .actorId(actor)
                .at(at)
                .version(version())
                .responsibleId(responsibleId())
                .readBy(readBy)
                .givenTo(
                        action.equals(ActivityAction.CREATED) || action.equals(ActivityAction.CHANGED)
                                ? given
                                : Set.of())
                .concerned(concerned)
                .projectId(projectId)
                .statusId(statusId)
                .done(done)
                .records(Stream.of(record(), before == null ? null : before.record())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .changes(changes)
                .build();
    }

    private static Collection<Long> openly(Participants people) {
        return people.confidential() ? List.of() : List.of(people.readers());
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.TASK, id());
    }

    /** A private task is nobody's to whoever goes by the person responsible. */
    @Override
    public @Nullable Long responsibleId() {
        return confidential ? null : (Long) responsibleId;
    }

    @Override
    public boolean within(Viewer viewer, Action action) {
        Long[] participants = switch (action) {
            case EDIT -> editors;
            case DELETE, ASSIGN -> people().owners();
            default -> readers;
        };
        return TaskReach.includes(viewer, action, participants);
    }

    /** Whether somebody made it or is responsible for it. */
    boolean concerns(long person) {
        return responsible().contains(person) || Long.valueOf(person).equals(createdBy());
    }

    private Participants people() {
        return ParticipantsBuilder.builder()
                .author(createdBy())
                .responsible(responsible())
                .watchers(List.of(watcherIds))
                .sharedWith(sharedWith())
                .accepted(accepted())
                .declined(declined())
                .confidential(confidential)
                .build();
    }

    private static List<RecordRef> refs(RecordType type, Long... ids) {
        return Arrays.stream(ids).map(one -> new RecordRef(type, one)).toList();
    }

    private static Long[] kept(@Nullable List<Long> ids) {
        return ids == null ? NONE : new LinkedHashSet<>(ids).toArray(Long[]::new);
    }

    private static Long[] without(Long[] ids, java.util.function.Predicate<Long> left) {
        List<Long> rest = new ArrayList<>(List.of(ids));
        rest.removeIf(left);
        return rest.toArray(Long[]::new);
    }

    /** What there is to be reminded of, and who is. */
    Reminded reminded() {
        List<Long> people = new ArrayList<>(responsible());
        people.addAll(accepted());
        return new Reminded(id(), reminders, plannedAt, plannedOn, deadline, done || deleted() ? List.of() : people);
    }

    boolean reminds() {
        return reminders.length > 0;
    }

    long id() {
        return stored(id);
    }

    String name() {
        return name;
    }

    long statusId() {
        return statusId;
    }

    boolean done() {
        return done;
    }

    @Nullable
    Long projectId() {
        return projectId;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    TaskPriority priority() {
        return TaskPriority.values()[priority];
    }

    List<Long> responsible() {
        return List.of(responsibleIds);
    }

    List<Long> sharedWith() {
        return List.of(sharedWithIds);
    }

    List<Long> accepted() {
        return List.of(acceptedIds);
    }

    List<Long> declined() {
        return List.of(declinedIds);
    }

    List<Long> dependsOn() {
        return List.of(dependsOnIds);
    }

    List<Long> files() {
        return List.of(fileIds);
    }

    @Nullable
    RecordRef record() {
        return recordType == null ? null : RecordRef.of(RecordType.valueOf(recordType), recordId);
    }
}
