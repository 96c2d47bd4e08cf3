package crm.tasks.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatRuleTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int RULES = 10_000;

    @Test
    void monthlyFromThe31stIsOnTheLastDayOfShortMonthsAndOnThe31stAgain() {
        assertThat(days("FREQ=MONTHLY", "2026-01-31", 6))
                .isEqualTo("2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30");
        assertThat(days("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31", 4))
                .isEqualTo("2026-01-31 2026-02-28 2026-03-31 2026-04-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-29, 2026-12-29 2027-01-29 2027-02-28 2027-03-29",
        "2026-12-30, 2026-12-30 2027-01-30 2027-02-28 2027-03-30",
        "2026-12-31, 2026-12-31 2027-01-31 2027-02-28 2027-03-31",
        "2027-12-29, 2027-12-29 2028-01-29 2028-02-29 2028-03-29"
    })
    void the29thTo31stDoNotSkipFebruary(String first, String days) {
        assertThat(days("FREQ=MONTHLY", first, 4)).isEqualTo(days);
    }

    @Test
    void everySixMonthsFrom31OctoberComesTwiceAYear() {
        assertThat(days("FREQ=MONTHLY;INTERVAL=6", "2026-10-31", 5))
                .isEqualTo("2026-10-31 2027-04-30 2027-10-31 2028-04-30 2028-10-31");
    }

    @Test
    void yearlyOn29FebruaryIsOnThe28thOfOtherYearsAndOnThe29thAgain() {
        assertThat(days("FREQ=YEARLY", "2024-02-29", 5))
                .isEqualTo("2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29");
    }

    @Test
    void theLastFridayAndTheLastWorkingDayOfAMonth() {
        assertThat(days("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", 3)).isEqualTo("2026-11-27 2026-12-25 2027-01-29");
        assertThat(days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30", 3))
                .isEqualTo("2026-11-30 2026-12-31 2027-01-29");
    }

    @Test
    void weekdaysLeaveOutTheWeekend() {
        assertThat(days("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-12-03", 4))
                .isEqualTo("2026-12-03 2026-12-04 2026-12-07 2026-12-08");
    }

    @Test
    void aFirstDayThatTheRuleDoesNotNameCountsAsOne() {
        assertThat(days("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-12-02", 9)).isEqualTo("2026-12-02 2026-12-07 2026-12-14");
    }

    @Test
    void theLastDayIsIncludedAndAnInstantIsMeantInThePersonsZone() {
        assertThat(days("FREQ=DAILY;UNTIL=20261202", "2026-11-30", 9)).isEqualTo("2026-11-30 2026-12-01 2026-12-02");
        assertThat(days("FREQ=DAILY;UNTIL=20261201T220000Z", "2026-11-30", 9))
                .isEqualTo("2026-11-30 2026-12-01 2026-12-02");
    }

    @Test
    void nineInTheMorningStaysNineOverTheChangesOfTheClock() {
        for (ZoneId zone : List.of(KYIV, NEW_YORK)) {
            Occurrences weekly = RepeatRule.parse("FREQ=WEEKLY", zone).from(LocalDate.of(2026, 3, 2));
            assertThat(weekly.days().limit(40).map(day -> Occurrences.at(day, LocalTime.of(9, 0), zone)))
                    .allSatisfy(at -> assertThat(at.atZone(zone).toLocalTime()).isEqualTo("09:00"));
        }
    }

    @Test
    void theHourThatIsSkippedMovesForwardAndTheOneThatComesTwiceIsTheFirst() {
        assertThat(Occurrences.at(LocalDate.of(2026, 3, 29), LocalTime.of(3, 30), KYIV))
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(Occurrences.at(LocalDate.of(2026, 10, 25), LocalTime.of(3, 30), KYIV))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY|2026-10-31|FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
                "FREQ=MONTHLY;INTERVAL=6|2026-10-30|FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "FREQ=YEARLY;COUNT=5|2024-02-29|FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1;COUNT=5",
                "FREQ=MONTHLY|2026-11-05|FREQ=MONTHLY",
                "FREQ=MONTHLY;BYMONTHDAY=15,31|2026-11-15|"
            })
    void otherCalendarsAreToldTheLastDayWithoutClamping(String rule, LocalDate first, String told) {
        assertThat(RepeatRule.parse(rule, KYIV).withoutClamping(first).map(RepeatRule::text))
                .isEqualTo(Optional.ofNullable(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=HOURLY|FREQ",
                "FREQ=SECONDLY;INTERVAL=1|FREQ",
                "INTERVAL=2|FREQ",
                "FREQ=DAILY;INTERVAL=0|INTERVAL",
                "FREQ=DAILY;INTERVAL=2147483648|INTERVAL",
                "FREQ=DAILY;INTERVAL=-1|INTERVAL",
                "FREQ=DAILY;COUNT=0|COUNT",
                "FREQ=DAILY;COUNT=1000000000|COUNT",
                "FREQ=DAILY;COUNT=3;UNTIL=20270101|UNTIL",
                "FREQ=DAILY;UNTIL=20260231|UNTIL",
                "FREQ=DAILY;UNTIL=99991231|UNTIL",
                "FREQ=DAILY;UNTIL=tomorrow|UNTIL",
                "FREQ=DAILY;BYHOUR=1,2|BYHOUR",
                "FREQ=YEARLY;BYWEEKNO=20|BYWEEKNO",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|BYMONTHDAY",
                "FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31|BYMONTHDAY",
                "FREQ=MONTHLY;BYMONTHDAY=0|BYMONTHDAY",
                "FREQ=MONTHLY;BYMONTHDAY=32|BYMONTHDAY",
                "FREQ=WEEKLY;BYMONTHDAY=1|BYMONTHDAY",
                "FREQ=WEEKLY;BYDAY=2MO|BYDAY",
                "FREQ=MONTHLY;BYDAY=6MO|BYDAY",
                "FREQ=MONTHLY;BYDAY=0MO|BYDAY",
                "FREQ=MONTHLY;BYDAY=MO,,TU|BYDAY",
                "FREQ=MONTHLY;BYDAY=XX|BYDAY",
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=1FR|BYDAY",
                "FREQ=MONTHLY;BYSETPOS=1|BYSETPOS",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0|BYSETPOS",
                "FREQ=YEARLY;BYMONTH=13|BYMONTH",
                "FREQ=WEEKLY;WKST=X|WKST",
                "FREQ=DAILY;FREQ=DAILY|FREQ",
                "FREQ=DAILY;X-OWN=1|X-OWN",
                "кожного дня|RRULE",
                "''|RRULE"
            })
    void whatIsNoRuleOfATaskIsRefusedNamingThePart(String text, String part) {
        assertRefused(() -> RepeatRule.parse(text, KYIV), part);
    }

    @Test
    void anEndlessTextIsRefused() {
        assertRefused(() -> RepeatRule.parse("FREQ=DAILY;BYMONTH=" + "1,".repeat(100_000) + "1", KYIV), "RRULE");
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(
            strings = {
                "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3",
                "FREQ=MONTHLY;INTERVAL=1000;BYMONTH=3;BYMONTHDAY=31;BYDAY=SU",
                "FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYDAY=5MO",
                "FREQ=YEARLY;BYMONTH=2;BYDAY=MO;BYSETPOS=300",
                "FREQ=YEARLY;INTERVAL=1000;BYDAY=53MO;BYSETPOS=366",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2"
            })
    void aRuleWithoutASecondDayIsRefusedInBoundedTime(String text) {
        Occurrences never = RepeatRule.parse(text, KYIV).from(LocalDate.of(2026, 11, 30));
        assertThat(never.after(LocalDate.of(2026, 11, 30))).isEmpty();
        assertRefused(never::requireRepeating, "FREQ");
    }

    @Test
    void anEndBeforeTheSecondDayIsRefused() {
        LocalDate first = LocalDate.of(2026, 11, 30);
        assertRefused(RepeatRule.parse("FREQ=DAILY;UNTIL=20261130", KYIV).from(first)::requireRepeating, "UNTIL");
        assertRefused(RepeatRule.parse("FREQ=DAILY;COUNT=1", KYIV).from(first)::requireRepeating, "COUNT");
        assertThat(RepeatRule.parse("FREQ=DAILY;COUNT=2", KYIV)
                        .from(first)
                        .requireRepeating()
                        .days())
                .hasSize(2);
    }

    @Test
    @Timeout(120)
    void tenThousandRandomRulesAgreeWithDaysWalkedOneByOne() {
        RandomRules random = new RandomRules(5545);
        for (int i = 0; i < RULES; i++) {
            LocalDate first = random.day();
            RepeatRule rule = accepted(random, first);
            LocalDate until = first.plusYears(9);
            List<LocalDate> walked = new WalkedRule(rule, first).days(25, until);
            List<LocalDate> found = rule.from(first)
                    .days()
                    .takeWhile(day -> !day.isAfter(until))
                    .limit(25)
                    .toList();
            assertThat(found).as("%s from %s", rule.text(), first).isEqualTo(walked);
            assertThat(RepeatRule.parse(rule.text(), KYIV)).isEqualTo(rule);
            rule.withoutClamping(first).ifPresent(plain -> {
                assertThat(plain.completed(first).clamps()).isFalse();
                assertThat(new WalkedRule(plain, first).days(25, until)).isEqualTo(walked);
            });
        }
    }

    @Test
    @Timeout(120)
    void theNextOneIsTheSameWhereverTheClockJumps() {
        RandomRules random = new RandomRules(2026);
        for (int i = 0; i < 1_000; i++) {
            LocalDate first = random.day();
            RepeatRule rule = accepted(random, first);
            ZoneId zone = random.any(List.of(KYIV, NEW_YORK));
            LocalTime time = LocalTime.of(random.below(24), random.below(60));
            List<Instant> instants = instants(new WalkedRule(rule, first).days(30, first.plusYears(5)), time, zone);
            Instant known = instants.getLast();
            for (int jump = 0; jump < 10; jump++) {
                long span =
                        Math.max(1, Duration.between(instants.getFirst(), known).toMinutes());
                Instant clock = instants.getFirst().plusSeconds(60L * random.below((int) span) - 1);
                assertThat(rule.from(first).after(clock, time, zone))
                        .as("%s from %s at %s in %s after %s", rule.text(), first, time, zone, clock)
                        .isEqualTo(instants.stream()
                                .filter(at -> at.isAfter(clock))
                                .findFirst());
            }
        }
    }

    private static RepeatRule accepted(RandomRules random, LocalDate first) {
        while (true) {
            try {
                return RepeatRule.parse(random.rule(first), KYIV);
            } catch (ProblemException e) {
                assertThat(e.errors().getFirst().code()).isEqualTo("invalid-rule");
            }
        }
    }

    /** By the transitions of the zone, not by what the application asks of them. */
    private static List<Instant> instants(List<LocalDate> days, LocalTime time, ZoneId zone) {
        List<Instant> instants = new ArrayList<>();
        for (LocalDate day : days) {
            ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
            ZonedDateTime at = change != null && change.isGap()
                    ? day.atTime(time).plus(change.getDuration()).atZone(zone)
                    : ZonedDateTime.ofLocal(day.atTime(time), zone, change == null ? null : change.getOffsetBefore());
            instants.add(at.toInstant());
        }
        return instants;
    }

    private static String days(String rule, String first, int most) {
        return RepeatRule.parse(rule, KYIV)
                .from(LocalDate.parse(first))
                .days()
                .limit(most)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String part) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error.field()).isEqualTo("repeat");
                            assertThat(error.code()).isEqualTo("invalid-rule");
                            assertThat(error.args()).containsExactly(part);
                        }));
    }
}
