package crm.tasks.reminder;

import static crm.tasks.tables.Reminder.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.Neighbours;
import crm.tasks.PeopleOfTests;
import crm.tasks.TasksTest;
import crm.tasks.Told;
import crm.tasks.api.TaskCommands;
import crm.tasks.api.TaskReminder;
import crm.tasks.api.TaskRequest;
import crm.tasks.api.TaskRequestBuilder;
import crm.testing.Viewers;
import crm.users.api.Notice;
import crm.users.api.Notifier;
import crm.users.api.PersonChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

@TasksTest
class ReminderTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant SOON = NOW.plus(Duration.ofHours(1));

    @Autowired
    private TaskCommands tasks;

    @Autowired
    private Reminders reminders;

    @Autowired
    private PeopleOfTests people;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Told told;

    @Autowired
    private DSLContext db;

    @Autowired
    private MessageSource texts;

    @Autowired
    private TransactionTemplate transaction;

    private final Viewer author = Viewers.withAll(Viewers.newId());
    private final long first = Viewers.newId();
    private final long second = Viewers.newId();

    @Test
    void everybodyResponsibleIsRemindedOnceAtTheTime() {
        long task = create(request -> request.reminders(List.of(at(SOON, "Взяти прайс"))));

        send(SOON.minusSeconds(1));
        assertThat(told(task)).isEmpty();

        send(SOON);
        send(SOON.plusSeconds(1));
        assertThat(told(task)).containsExactlyInAnyOrder(reminded(first), reminded(second));
    }

    @Test
    void aTaskHasSeveralReminders() {
        long task = create(request -> request.plannedAt(SOON)
                .responsibleIds(List.of(first))
                .reminders(List.of(before(30, null), before(10, null), at(SOON.plusSeconds(60), null))));

        send(SOON.plusSeconds(60));

        assertThat(told(task)).hasSize(3);
    }

    @Test
    void whatWasDueWhileNothingRanIsSentOnceAndSaysThatItIsLate() {
        long task = create(request -> request.reminders(List.of(at(SOON, "Взяти прайс"))));
        List<Notice> notices = new CopyOnWriteArrayList<>();

        dueAt(SOON.plus(Duration.ofHours(9)), notices::addAll).send();
        dueAt(SOON.plus(Duration.ofHours(10)), notices::addAll).send();

        assertThat(notices.stream().filter(one -> one.record().equals(ref(task))))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.quote())
                        .isNotNull()
                        .extracting(Notice.Quote::words)
                        .isEqualTo("Із запізненням. Взяти прайс"));
    }

    @Test
    void nobodyIsRemindedOfATaskThatIsDoneOrInTheBin() {
        long done = create(request -> request.reminders(List.of(at(SOON, null))));
        long binned = create(request -> request.reminders(List.of(at(SOON, null))));
        change(done, request -> request.statusId(4L));
        tasks.delete(author, binned, null);

        send(SOON);

        assertThat(told(done)).isEmpty();
        assertThat(told(binned)).isEmpty();
    }

    @Test
    void aPersonWhoHasLeftKeepsNobodyElseFromBeingReminded() {
        long task = create(request -> request.reminders(List.of(at(SOON, null))));
        neighbours.leave(first);

        send(SOON);

        assertThat(told(task)).containsExactly(reminded(second));
    }

    @Test
    void oneThatCannotBeToldKeepsNobodyElseFromBeingReminded() {
        long task = create(request -> request.reminders(List.of(at(SOON, null))));
        List<Long> got = new CopyOnWriteArrayList<>();

        dueAt(SOON, notices -> {
                    if (notices.stream().anyMatch(one -> one.personId() == first)) {
                        throw new IllegalStateException("refused");
                    }
                    notices.stream()
                            .filter(one -> one.record().equals(ref(task)))
                            .forEach(one -> got.add(one.personId()));
                })
                .send();

        assertThat(got).containsExactly(second);
    }

    @Test
    void aChangedTimeIsANewReminderAndAnyOtherChangeIsNone() {
        long task = create(request ->
                request.responsibleIds(List.of(first)).plannedAt(SOON).reminders(List.of(before(5, null))));
        send(SOON);
        change(task, request -> request.name("Інша назва"));
        send(SOON.plusSeconds(1));
        assertThat(told(task)).hasSize(1);

        Instant later = SOON.plus(Duration.ofDays(1));
        change(task, request -> request.plannedAt(later));
        send(later);
        assertThat(told(task)).hasSize(2);
    }

    @Test
    void anAllDayTaskRemindsBeforeTheDayBeginsWhereThePersonIs() {
        people.live(second, "America/New_York");
        LocalDate day = LocalDate.ofInstant(NOW, KYIV).plusDays(30);

        long task = create(request -> request.plannedOn(day).reminders(List.of(before(60, null))));

        assertThat(due(task, first))
                .isEqualTo(day.atStartOfDay(KYIV).minusHours(1).toInstant());
        assertThat(due(task, second))
                .isEqualTo(day.atStartOfDay(ZoneId.of("America/New_York"))
                        .minusHours(1)
                        .toInstant());

        people.live(second, "Europe/London");
        var change = new FieldChange("timeZone", "America/New_York", "Europe/London");
        transaction.executeWithoutResult(
                status -> reminders.on(new PersonChanged(second, "", second, NOW, List.of(change))));

        assertThat(due(task, second))
                .isEqualTo(day.atStartOfDay(ZoneId.of("Europe/London"))
                        .minusHours(1)
                        .toInstant());
    }

    @Test
    void whoeverTakesTheTaskOverIsRemindedInsteadOfWhoeverHadIt() {
        long task = create(request -> request.responsibleIds(List.of(first)).reminders(List.of(at(SOON, null))));
        change(task, request -> request.responsibleIds(List.of(second)));

        send(SOON);

        assertThat(told(task)).contains(reminded(second)).doesNotContain(reminded(first));
    }

    @Test
    void aReminderNeedsOneTimeThatIsAheadAndSomethingToComeBefore() {
        assertRefused(new TaskReminder(null, null, null));
        assertRefused(new TaskReminder(SOON, 5, null));
        assertRefused(before(5, null));
        assertRefused(at(NOW.minusSeconds(60), null));
    }

    @Test
    void ofTwoNodesOneRemindsEachPerson() throws Exception {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            made.add(create(request -> request.reminders(List.of(at(SOON, null)))));
        }
        List<String> sent = new CopyOnWriteArrayList<>();
        Notifier counting = counting(sent);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int node = 0; node < 4; node++) {
                nodes.submit(() -> dueAt(SOON, counting).send());
            }
        }
        assertThat(sent).doesNotHaveDuplicates();
        assertThat(sent.stream().filter(one -> made.contains(Long.valueOf(one.split(" ")[0]))))
                .hasSize(80);
    }

    private static Notifier counting(List<String> sent) {
        return new Notifier() {
            @Override
            public void notify(Collection<Notice> notices) {
                notices.forEach(one -> sent.add(one.record().id() + " " + one.personId() + " "
                        + one.occasion().event()));
            }

            @Override
            public void quoteAnew(RecordRef record, String source, @Nullable String excerpt) {}
        };
    }

    private void assertRefused(TaskReminder reminder) {
        assertThatThrownBy(() -> create(request -> request.reminders(List.of(reminder))))
                .isInstanceOf(ProblemException.class);
    }

    private long create(UnaryOperator<TaskRequestBuilder> more) {
        TaskRequestBuilder request =
                TaskRequestBuilder.builder().name("Зателефонувати").responsibleIds(List.of(first, second));
        return tasks.create(author, more.apply(request).build()).id();
    }

    private void change(long task, UnaryOperator<TaskRequestBuilder> change) {
        UnaryOperator<TaskRequest> whole =
                request -> change.apply(TaskRequestBuilder.builder(request)).build();
        tasks.change(author, task, null, whole);
    }

    private void send(Instant at) {
        dueAt(at, told::notify).send();
    }

    @FunctionalInterface
    private interface Telling {
        void tell(Collection<Notice> notices);
    }

    private DueReminders dueAt(Instant at, Telling telling) {
        return dueAt(at, new Notifier() {
            @Override
            public void notify(Collection<Notice> notices) {
                telling.tell(notices);
            }

            @Override
            public void quoteAnew(RecordRef record, String source, @Nullable String excerpt) {}
        });
    }

    private DueReminders dueAt(Instant at, Notifier notifier) {
        return new DueReminders(db, reminders, notifier, texts, transaction, Clock.fixed(at, ZoneOffset.UTC));
    }

    private List<String> told(long task) {
        return told.about(ref(task)).stream()
                .filter(line -> line.endsWith("TASK_REMINDED"))
                .toList();
    }

    private Instant due(long task, long person) {
        return db.select(REMINDER.DUE_AT)
                .from(REMINDER)
                .where(REMINDER.TASK_ID.eq(task), REMINDER.PERSON_ID.eq(person))
                .fetch(REMINDER.DUE_AT)
                .getFirst();
    }

    private static String reminded(long person) {
        return person + " TASK_REMINDED";
    }

    private static RecordRef ref(long task) {
        return new RecordRef(RecordType.TASK, task);
    }

    private static TaskReminder at(Instant at, @Nullable String text) {
        return new TaskReminder(at, null, text);
    }

    private static TaskReminder before(int minutes, @Nullable String text) {
        return new TaskReminder(null, minutes, text);
    }
}
