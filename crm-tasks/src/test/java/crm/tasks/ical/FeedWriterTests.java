package crm.tasks.ical;

import static org.assertj.core.api.Assertions.assertThat;

import crm.tasks.api.TaskPriority;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneUpdater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedWriterTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant MADE = Instant.parse("2026-11-30T08:00:00.123456Z");

    @ParameterizedTest
    @EnumSource(FeedKind.class)
    void theLibraryReadsAFeedAndFindsNothingWrongWithIt(FeedKind kind) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed(kind, all())));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        assertThat(calendar.getComponents(kind.name())).hasSizeGreaterThanOrEqualTo(5);
    }

    /**
     * What calendars ask of a feed. Google: PRODID and VERSION first, UID of each, DTSTAMP, zones defined before they are named. Apple: CRLF,
     * REFRESH-INTERVAL, DTEND of whole days exclusive. Outlook: no METHOD, which makes it an invitation, X-PUBLISHED-TTL, lines of 75 octets, no RSCALE or SKIP in a rule.
     */
    @ParameterizedTest
    @EnumSource(FeedKind.class)
    void aFeedKeepsTheRulesOfGoogleAppleAndOutlook(FeedKind kind) {
        String feed = feed(kind, all());
        assertThat(feed).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:").endsWith("END:VCALENDAR\r\n");
        assertThat(feed)
                .contains("\r\nX-WR-TIMEZONE:Europe/Kyiv\r\n", "\r\nX-PUBLISHED-TTL:PT1H\r\n")
                .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
                .doesNotContain("RSCALE", "SKIP=", "METHOD");
        assertThat(feed.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(feed.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(feed.indexOf("BEGIN:VTIMEZONE")).isBetween(0, feed.indexOf("TZID=Europe/Kyiv"));
        long entries = feed.lines().filter(("BEGIN:" + kind)::equals).count();
        for (String property : List.of("UID:", "DTSTAMP:", "SUMMARY:")) {
            assertThat(feed.lines().filter(line -> line.startsWith(property)))
                    .as(property)
                    .hasSize((int) entries);
        }
    }

    @Test
    void zonesAreNotLookedForInTheNetwork() {
        assertThat(new TimeZoneUpdater().isEnabled()).isFalse();
    }

    @Test
    void aTimeIsWrittenInThePersonsZoneAndNotInUtc() {
        assertThat(feed(FeedKind.VEVENT, List.of(at("2026-12-01T13:00:00Z"))))
                .contains("DTSTART;TZID=Europe/Kyiv:20261201T150000\r\n", "DTEND;TZID=Europe/Kyiv:20261201T160000\r\n");
    }

    @Test
    void aWeeklyNineOClockStaysNineOverTheChangeOfTheClock() {
        CalendarTask weekly = CalendarTaskBuilder.builder(at("2026-10-19T06:00:00Z"))
                .repeat("FREQ=WEEKLY;UNTIL=20261231")
                .build();
        assertThat(feed(FeedKind.VEVENT, List.of(weekly)))
                .contains(
                        "DTSTART;TZID=Europe/Kyiv:20261019T090000\r\n", "RRULE:FREQ=WEEKLY;UNTIL=20261231T215959Z\r\n");
    }

    @Test
    void wholeDaysAreDatesWithTheDayAfterAsTheirEndEvenOverAChangeOfTheClock() {
        CalendarTask days = CalendarTaskBuilder.builder(at("2026-12-01T13:00:00Z"))
                .startsAt(null)
                .startsOn(LocalDate.of(2026, 10, 24))
                .minutes(2 * 1_440)
                .build();
        String feed = feed(FeedKind.VEVENT, List.of(days));
        assertThat(feed).contains("DTSTART;VALUE=DATE:20261024\r\n", "DTEND;VALUE=DATE:20261026\r\n");
        assertThat(CalendarReader.read(feed.getBytes(StandardCharsets.UTF_8), KYIV))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.startsOn()).isEqualTo("2026-10-24");
                    assertThat(task.minutes()).isEqualTo(2_880);
                });
    }

    @Test
    void theSecondOfAnHourThatComesTwiceIsToldInUtc() {
        assertThat(feed(FeedKind.VEVENT, List.of(at("2026-10-25T01:30:00Z")))).contains("DTSTART:20261025T013000Z\r\n");
    }

    @Test
    void aFinishedTaskIsACompletedToDo() {
        CalendarTask done = CalendarTaskBuilder.builder(at("2026-12-01T13:00:00Z"))
                .done(true)
                .finishedAt(Instant.parse("2026-12-01T14:00:00Z"))
                .priority(TaskPriority.URGENT)
                .build();
        assertThat(feed(FeedKind.VTODO, List.of(done)))
                .contains("STATUS:COMPLETED", "COMPLETED:20261201T140000Z", "PERCENT-COMPLETE:100", "PRIORITY:1");
    }

    @Test
    void textsCannotBreakOutOfTheirLine() {
        CalendarTask hostile = CalendarTaskBuilder.builder(at("2026-12-01T13:00:00Z"))
                .name("Кава; чай, \\n\r\nEND:VEVENT\nBEGIN:VALARM")
                .description("1\r\n2\n3")
                .tags(List.of("a,b", "c;d"))
                .build();
        String feed = new FeedWriter(FeedKind.VEVENT, KYIV, "Мої задачі, «робота»\r\nX:1").write(List.of(hostile));
        assertThat(feed.lines().filter("END:VEVENT"::equals)).hasSize(1);
        assertThat(feed.lines().filter(line -> line.startsWith("X:1"))).isEmpty();
        assertThat(CalendarReader.read(feed.getBytes(StandardCharsets.UTF_8), KYIV))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.name()).isEqualTo("Кава; чай, \\n END:VEVENT BEGIN:VALARM");
                    assertThat(task.description()).isEqualTo("1\n2\n3");
                    assertThat(task.tags()).containsExactly("a,b", "c;d");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Kyiv",
                "America/New_York",
                "Australia/Sydney",
                "Asia/Tokyo",
                "America/Sao_Paulo",
                "Europe/London"
            })
    void theDefinedZoneHasTheHoursOfTheRealOne(String zone) {
        ZoneId real = ZoneId.of(zone);
        String feed = new FeedWriter(FeedKind.VEVENT, real, "Feed").write(List.of(at("2026-01-15T06:00:00Z")));
        assertThat(feed.indexOf("END:VTIMEZONE") - feed.indexOf("BEGIN:VTIMEZONE"))
                .isBetween(50, 1_000);
        for (LocalDateTime time = LocalDateTime.of(2026, 1, 16, 12, 0);
                time.getYear() < 2036;
                time = time.plusDays(9)) {
            String other = feed.replace("TZID:" + zone, "TZID:Own")
                    .replaceAll(
                            "DTSTART;TZID=[^:]*:.*",
                            "DTSTART;TZID=Own:" + time.toString().replaceAll("[-:]", "") + "00");
            assertThat(CalendarReader.read(other.getBytes(StandardCharsets.UTF_8), KYIV))
                    .singleElement()
                    .extracting(ImportedTask::startsAt)
                    .as("%s in %s", time, zone)
                    .isEqualTo(time.atZone(real).toInstant());
        }
    }

    private static String feed(FeedKind kind, List<CalendarTask> tasks) {
        return new FeedWriter(kind, KYIV, "Мої задачі").write(tasks);
    }

    private static CalendarTask at(String start) {
        return CalendarTaskBuilder.builder()
                .uid("task-1@crm")
                .name("Подзвонити")
                .startsAt(Instant.parse(start))
                .minutes(60)
                .priority(TaskPriority.NORMAL)
                .tags(List.of())
                .createdAt(MADE)
                .changedAt(MADE)
                .build();
    }

    private static List<CalendarTask> all() {
        CalendarTask timed = at("2026-12-01T13:00:00Z");
        CalendarTask dated = CalendarTaskBuilder.builder(timed)
                .startsAt(null)
                .startsOn(LocalDate.of(2026, 10, 31))
                .minutes(null)
                .repeat("FREQ=MONTHLY;BYMONTHDAY=31")
                .build();
        return List.of(
                timed,
                dated,
                CalendarTaskBuilder.builder(timed)
                        .description(
                                "Дуже довгий опис українською мовою, який не вміщається в один рядок 👍 ".repeat(9))
                        .deadline(Instant.parse("2026-12-05T10:00:00Z"))
                        .tags(List.of("доставка"))
                        .link("https://crm.example/tasks/1")
                        .build(),
                CalendarTaskBuilder.builder(dated)
                        .deadline(Instant.parse("2026-11-05T10:00:00Z"))
                        .build(),
                CalendarTaskBuilder.builder(timed)
                        .startsAt(null)
                        .deadline(Instant.parse("2026-12-05T10:00:00Z"))
                        .offered(true)
                        .build(),
                CalendarTaskBuilder.builder(timed).startsAt(null).build());
    }
}
