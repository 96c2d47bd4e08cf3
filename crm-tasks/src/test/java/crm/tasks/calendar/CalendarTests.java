package crm.tasks.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.data.PersonIds;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.tasks.TasksTest;
import crm.tasks.api.TaskCommands;
import crm.tasks.api.TaskRequestBuilder;
import crm.tasks.task.TaskFilter;
import crm.tasks.task.TaskItem;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TasksTest
class CalendarTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** In Kyiv a day of 25 hours: clocks went back at four. */
    private static final LocalDate LONG_DAY = LocalDate.of(2026, 10, 25);

    private static final PersonIds ANYBODY = new PersonIds(List.of());

    @Autowired
    private TaskCommands tasks;

    @Autowired
    private CalendarReader reader;

    private final Viewer viewer = Viewers.withOwn(Viewers.newId());

    @Test
    void aTaskIsOnEveryDayThatItTouches() {
        plan("ввечері", request -> request.plannedAt(at(LONG_DAY, 23)).durationMinutes(120));

        assertThat(shown(viewer, LONG_DAY, LONG_DAY)).containsExactly("ввечері");
        assertThat(shown(viewer, LONG_DAY.plusDays(1), LONG_DAY.plusDays(1))).containsExactly("ввечері");
        assertThat(shown(viewer, LONG_DAY.plusDays(2), LONG_DAY.plusDays(2))).isEmpty();
        assertThat(shown(viewer, LONG_DAY.minusDays(1), LONG_DAY.minusDays(1))).isEmpty();
    }

    @Test
    void aTaskThatEndsAtMidnightIsNotOnTheNextDay() {
        plan("до півночі", request -> request.plannedAt(at(LONG_DAY, 23)).durationMinutes(60));

        assertThat(shown(viewer, LONG_DAY.plusDays(1), LONG_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void theDayOnWhichClocksGoBackHasTwentyFiveHours() {
        plan("остання година", request -> request.plannedAt(at(LONG_DAY, 23).plusSeconds(59 * 60)));

        assertThat(shown(viewer, LONG_DAY, LONG_DAY)).containsExactly("остання година");
        assertThat(shown(viewer, LONG_DAY.plusDays(1), LONG_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void anAllDayTaskIsOnItsDaysWhereverItIsLookedAt() {
        plan("відпустка", request -> request.plannedOn(LONG_DAY).durationMinutes(3 * 24 * 60));

        for (ZoneId zone : List.of(KYIV, NEW_YORK, ZoneId.of("Pacific/Auckland"))) {
            Viewer there = viewer.in(zone);
            assertThat(shown(there, LONG_DAY.minusDays(1), LONG_DAY.minusDays(1)))
                    .isEmpty();
            for (int day = 0; day < 3; day++) {
                assertThat(shown(there, LONG_DAY.plusDays(day), LONG_DAY.plusDays(day)))
                        .hasSize(1);
            }
            assertThat(shown(there, LONG_DAY.plusDays(3), LONG_DAY.plusDays(3))).isEmpty();
        }
    }

    @Test
    void aTaskThatGoesOnForMonthsIsShownInTheMiddle() {
        plan("проєкт", request -> request.plannedAt(at(LONG_DAY, 9)).durationMinutes(90 * 24 * 60));

        assertThat(shown(viewer, LONG_DAY.plusDays(60), LONG_DAY.plusDays(66))).containsExactly("проєкт");
        assertThat(shown(viewer, LONG_DAY.plusDays(91), LONG_DAY.plusDays(97))).isEmpty();
    }

    @Test
    void whatIsOnlyDueIsShownWhenItIsDue() {
        plan("здати", request -> request.deadline(at(LONG_DAY, 18)));
        plan("колись", request -> request);

        assertThat(shown(viewer, LONG_DAY, LONG_DAY)).containsExactly("здати");
    }

    @Test
    void theProgressCountsWhatIsShown() {
        plan("перша", request -> request.plannedAt(at(LONG_DAY, 9)).durationMinutes(60));
        plan(
                "друга",
                request ->
                        request.plannedAt(at(LONG_DAY, 10)).durationMinutes(30).statusId(4L));
        plan(
                "третя",
                request -> request.plannedAt(at(LONG_DAY, 11))
                        .deadline(Instant.now().minusSeconds(60)));

        var answer = reader.calendar(
                viewer,
                new CalendarSpan(LONG_DAY, LONG_DAY, ANYBODY),
                TaskFilter.nothing().build());

        assertThat(answer.progress()).isEqualTo(new CalendarAnswer.Progress(3, 1, 1, 90, 30));
        assertThat(answer.more()).isFalse();
    }

    @Test
    void theCalendarOfAPersonShowsWhatThePersonDoes() {
        Viewer superior = Viewers.withAll(Viewers.newId());
        long employee = Viewers.newId();
        tasks.create(
                superior,
                TaskRequestBuilder.builder()
                        .name("чуже")
                        .responsibleIds(List.of(employee))
                        .plannedAt(at(LONG_DAY, 9))
                        .build());
        var span = new CalendarSpan(LONG_DAY, LONG_DAY, new PersonIds(List.of(employee)));

        assertThat(names(reader.calendar(superior, span, TaskFilter.nothing().build())
                        .items()))
                .containsExactly("чуже");
        assertThat(names(reader.calendar(viewer, span, TaskFilter.nothing().build())
                        .items()))
                .isEmpty();
    }

    @Test
    void theStatementsStayTheSameHoweverManyTasksThereAre() throws Exception {
        plan("перша", request -> request.plannedAt(at(LONG_DAY, 9)));
        int one = count();
        for (int i = 0; i < 20; i++) {
            plan("ще", request -> request.plannedAt(at(LONG_DAY, 9)));
        }
        assertThat(count()).isEqualTo(one).isLessThanOrEqualTo(4);
    }

    @Test
    void daysThatAreTurnedRoundOrTooManyAreRefused() {
        assertRefused(new CalendarSpan(LONG_DAY, LONG_DAY.minusDays(1), ANYBODY));
        assertRefused(new CalendarSpan(LONG_DAY, LONG_DAY.plusDays(CalendarSpan.LONGEST), ANYBODY));
    }

    @Test
    void aDayIsMadeOfWhatIsLateWhatIsDueWhatIsOfferedAndWhatIsDone() {
        LocalDate today = LocalDate.now(KYIV);
        Viewer colleague = Viewers.withAll(Viewers.newId());
        plan("запізнена", request -> request.deadline(Instant.now().minusSeconds(3_600)));
        plan("вчорашня", request -> request.plannedOn(today.minusDays(1)));
        plan("сьогодні", request -> request.plannedOn(today));
        plan("завтра", request -> request.plannedOn(today.plusDays(1)));
        plan("готова", request -> request.statusId(4L));
        tasks.create(
                colleague,
                TaskRequestBuilder.builder()
                        .name("запропонована")
                        .sharedWithIds(List.of(viewer.id()))
                        .build());

        MyDayAnswer day = reader.myDay(viewer);

        assertThat(names(day.overdue())).containsExactlyInAnyOrder("запізнена", "вчорашня");
        assertThat(names(day.today())).containsExactly("сьогодні");
        assertThat(names(day.offered())).containsExactly("запропонована");
        assertThat(names(day.done())).containsExactly("готова");
    }

    @Test
    void withoutDaysItIsThisWeek() {
        plan("сьогодні", request -> request.plannedOn(LocalDate.now(KYIV)));

        assertThat(shown(viewer, null, null)).containsExactly("сьогодні");
    }

    private void assertRefused(CalendarSpan span) {
        assertThatThrownBy(
                        () -> reader.calendar(viewer, span, TaskFilter.nothing().build()))
                .isInstanceOf(ProblemException.class);
    }

    private int count() throws Exception {
        return StatementCounter.during(() -> shown(viewer, LONG_DAY, LONG_DAY)).size();
    }

    private List<String> shown(Viewer who, @Nullable LocalDate from, @Nullable LocalDate to) {
        var span = new CalendarSpan(from, to, ANYBODY);
        return names(reader.calendar(who, span, TaskFilter.nothing().build()).items());
    }

    private static List<String> names(List<TaskItem> items) {
        return items.stream().map(TaskItem::name).toList();
    }

    private void plan(String name, UnaryOperator<TaskRequestBuilder> more) {
        tasks.create(viewer, more.apply(TaskRequestBuilder.builder().name(name)).build());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(KYIV).toInstant();
    }
}
