package crm.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.data.ListRequest;
import crm.data.RecordNames;
import crm.data.RecordRights;
import crm.data.SortOrder;
import crm.kernel.Action;
import crm.kernel.Audience;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.tasks.Neighbours;
import crm.tasks.TasksTest;
import crm.tasks.Told;
import crm.tasks.api.TaskChanged;
import crm.tasks.api.TaskRequest;
import crm.tasks.api.TaskRequestBuilder;
import crm.tasks.share.OfferState;
import crm.testing.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TasksTest
class TaskRightsTests {

    private static final ListRequest<TaskSort> NEWEST =
            new ListRequest<>(200, List.of(new SortOrder<>(TaskSort.CREATED_AT, true)), null, true);

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskReader reader;

    @Autowired
    private RecordRights rights;

    @Autowired
    private RecordNames names;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Told told;

    private final Viewer author = Viewers.withAll(Viewers.newId());
    private final long responsible = Viewers.newId();
    private final long other = Viewers.newId();

    @Test
    void whoTakesPartReadsATaskAndNobodyElseWithoutAFurtherRight() {
        long watcher = Viewers.newId();
        long task = create(request -> request.watcherIds(List.of(watcher)));

        assertThat(reads(Viewers.withOwn(responsible), task)).isTrue();
        assertThat(reads(Viewers.withOwn(watcher), task)).isTrue();
        assertThat(reads(Viewers.withOwn(author.id()), task)).isTrue();
        assertThat(reads(Viewers.withOwn(other), task)).isFalse();
        assertThat(reads(Viewers.withGroup(other, watcher), task)).isTrue();
        assertThat(reads(Viewers.withAll(other), task)).isTrue();
    }

    @Test
    void aWatcherReadsAndDoesNotChange() {
        Viewer watcher = Viewers.withOwn(Viewers.newId());
        long task = create(request -> request.watcherIds(List.of(watcher.id())));

        assertThat(reader.card(watcher, task).allowed()).isEmpty();
        assertThatThrownBy(() -> tasks.change(watcher, task, null, before -> before))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));
    }

    @Test
    void aPrivateTaskIsForItsAuthorAndWhoeverIsResponsibleNotEvenForTheOwner() {
        long task = create(request -> request.confidential(true));
        Viewer owner = Viewers.withAll(other);

        assertThat(reads(author, task)).isTrue();
        assertThat(reads(Viewers.withOwn(responsible), task)).isTrue();
        assertThat(reads(owner, task)).isFalse();
        assertThat(reads(Viewers.withGroup(other, responsible, author.id()), task))
                .isFalse();
        assertThat(Objects.requireNonNull(names.ref(RecordType.TASK, task)).name())
                .doesNotContain("Rob");
        assertThat(rights.responsible(ref(task))).isNull();
        assertThat(rights.audiences(ref(task)))
                .containsExactlyInAnyOrder(
                        new Audience(RecordType.TASK, author.id(), true),
                        new Audience(RecordType.TASK, responsible, true));
    }

    @Test
    void whatBecomesPrivateIsNobodysToTheHistoryAndToldToWhomItIsGoneFor() {
        long task = create(request -> {});
        tasks.change(
                author,
                task,
                null,
                before -> TaskRequestBuilder.builder(before).confidential(true).build());

        var event = (TaskChanged) neighbours.eventsOf(ref(task)).getLast();
        assertThat(event.responsibleId()).isNull();
        assertThat(event.readBy()).containsExactlyInAnyOrder(author.id(), responsible);
    }

    @Test
    void whoDeclinesNoLongerReadsAndTheAuthorIsTold() {
        Viewer asked = Viewers.withOwn(Viewers.newId());
        long task = create(request -> request.sharedWithIds(List.of(asked.id())));
        assertThat(reader.card(asked, task).item().offer()).isEqualTo(OfferState.OFFERED);

        tasks.answer(asked, task, OfferState.DECLINED, "Not mine");

        assertThat(reads(asked, task)).isFalse();
        assertThat(told.about(ref(task))).containsExactly(asked.id() + " TASK_OFFERED", author.id() + " TASK_DECLINED");
        assertThat(reader.card(author, task).sharedWith().getFirst().reason()).isEqualTo("Not mine");
    }

    @Test
    void whoAcceptsMayChange() {
        Viewer asked = Viewers.withOwn(Viewers.newId());
        long task = create(request -> request.sharedWithIds(List.of(asked.id())));
        assertThat(reader.card(asked, task).allowed()).isEmpty();

        tasks.answer(asked, task, OfferState.ACCEPTED, "");

        assertThat(reader.card(asked, task).allowed()).containsExactly(Action.EDIT);
    }

    /** The rights once more, written down as people would say them. */
    @Test
    void listCardAndRightsAgreeWithAReckoningOfTheirOwn() {
        var random = new Random(7);
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(Viewers.newId());
        }
        List<TaskRequest> requests = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        List<Viewer> makers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Viewer maker = Viewers.withAll(people.get(random.nextInt(people.size())));
            boolean confidential = random.nextInt(4) == 0;
            TaskRequest request = TaskRequestBuilder.builder()
                    .name("Rob " + i)
                    .responsibleIds(some(random, people, 1))
                    .watcherIds(confidential ? List.of() : some(random, people, 0))
                    .sharedWithIds(confidential ? List.of() : some(random, people, 0))
                    .confidential(confidential)
                    .build();
            makers.add(maker);
            requests.add(request);
            ids.add(tasks.create(maker, request).id());
        }
        List<RecordRef> refs = ids.stream().map(TaskRightsTests::ref).toList();
        for (int round = 0; round < 40; round++) {
            long person = people.get(random.nextInt(people.size()));
            Scope scope = Scope.values()[random.nextInt(Scope.values().length)];
            Viewer viewer = Viewers.with(person, scope, Set.copyOf(some(random, people, 0)));
            Set<RecordRef> allowed = rights.allowed(viewer, Action.READ, refs);
            List<Long> listed = scope == Scope.NONE
                    ? List.of()
                    : reader.list(viewer, TaskFilter.nothing().q("Rob").build(), NEWEST).items().stream()
                            .map(TaskItem::id)
                            .toList();
            for (int i = 0; i < ids.size(); i++) {
                boolean expected = readable(viewer, scope, makers.get(i).id(), requests.get(i));
                assertThat(allowed.contains(refs.get(i)))
                        .as("%s %s %s", scope, viewer, requests.get(i))
                        .isEqualTo(expected);
                assertThat(listed.contains(ids.get(i))).isEqualTo(expected);
            }
        }
    }

    private static boolean readable(Viewer viewer, Scope scope, long maker, TaskRequest task) {
        List<Long> close = new ArrayList<>(Objects.requireNonNull(task.responsibleIds()));
        close.add(maker);
        if (scope == Scope.NONE) {
            return false;
        }
        if (Boolean.TRUE.equals(task.confidential())) {
            return close.contains(viewer.id());
        }
        List<Long> part = new ArrayList<>(close);
        part.addAll(Objects.requireNonNull(task.watcherIds()));
        part.addAll(Objects.requireNonNull(task.sharedWithIds()));
        return switch (scope) {
            case ALL -> true;
            case GROUP -> part.stream().anyMatch(viewer.groupPeople()::contains);
            default -> part.contains(viewer.id());
        };
    }

    private static List<Long> some(Random random, List<Long> people, int least) {
        List<Long> some = new ArrayList<>(people);
        java.util.Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, least + random.nextInt(2)));
    }

    private boolean reads(Viewer viewer, long task) {
        boolean allowed = rights.allowed(viewer, Action.READ, ref(task));
        boolean listed = reader.list(viewer, TaskFilter.nothing().build(), NEWEST).items().stream()
                .anyMatch(item -> item.id() == task);
        boolean opened;
        try {
            reader.card(viewer, task);
            opened = true;
        } catch (ProblemException refused) {
            opened = false;
        }
        assertThat(List.of(allowed, listed))
                .as("rights and list say as the card does")
                .containsOnly(opened);
        return opened;
    }

    private long create(Consumer<TaskRequestBuilder> more) {
        var request = TaskRequestBuilder.builder().name("Rob").responsibleIds(List.of(responsible));
        more.accept(request);
        return tasks.create(author, request.build()).id();
    }

    private static RecordRef ref(long task) {
        return new RecordRef(RecordType.TASK, task);
    }
}
