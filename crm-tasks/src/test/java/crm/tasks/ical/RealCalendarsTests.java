package crm.tasks.ical;

import static org.assertj.core.api.Assertions.assertThat;

import crm.tasks.repeat.RepeatRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RealCalendarsTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** Times that are cut off, and an event without a calendar around it. */
    private static final List<String> DAMAGED =
            List.of("13-MoonPhase.ics 215", "phpicalendar_sample.ics 186", "overlaps.ics 1");

    @Test
    @Timeout(120)
    void whatIsKeptOfRealCalendarsComesInOutAndInAgain() throws IOException {
        int read = 0;
        int repeating = 0;
        List<String> refused = new ArrayList<>();
        for (Path file : SharedCalendars.files()) {
            List<ImportedTask> tasks;
            try {
                tasks = CalendarReader.read(Files.readAllBytes(file), KYIV);
            } catch (InvalidCalendarException e) {
                refused.add(file.getFileName() + " " + e.line());
                continue;
            }
            for (ImportedTask task : tasks) {
                if (task.kind() == FeedKind.VEVENT && task.startsAt() == null && task.startsOn() == null) {
                    continue;
                }
                ImportedTask kept = asWritten(task);
                String feed = new FeedWriter(task.kind(), KYIV, "Feed").write(List.of(told(kept)));
                assertThat(CalendarReader.read(feed.getBytes(StandardCharsets.UTF_8), KYIV))
                        .as("%s: %s", file, feed)
                        .singleElement()
                        .satisfies(again -> {
                            assertThat(days(again)).isEqualTo(days(kept));
                            assertThat(compared(again)).isEqualTo(compared(kept));
                        });
                read++;
                repeating += kept.repeat() == null ? 0 : 1;
            }
        }
        assertThat(refused).containsExactlyInAnyOrderElementsOf(DAMAGED);
        assertThat(read).isGreaterThan(3_500);
        assertThat(repeating).isGreaterThan(1_500);
    }

    /** To-dos that begin when they are due, or later, are told by when they are due. */
    private static ImportedTask asWritten(ImportedTask task) {
        Instant start = task.startsAt();
        Instant due = task.deadline();
        LocalDate dueOn = due == null ? null : due.atZone(KYIV).toLocalDate();
        boolean late = due != null
                && (start != null && !due.isAfter(start)
                        || task.startsOn() != null && dueOn != null && !dueOn.isAfter(task.startsOn()));
        ImportedTaskBuilder kept = ImportedTaskBuilder.builder(task);
        if (task.uid().isEmpty()) {
            kept.uid("without");
        }
        if (late) {
            kept.startsAt(null).startsOn(null).minutes(null).repeat(null);
        }
        return kept.build();
    }

    private static CalendarTask told(ImportedTask task) {
        return CalendarTaskBuilder.builder()
                .uid(task.uid())
                .name(task.name())
                .description(task.description())
                .startsAt(task.startsAt())
                .startsOn(task.startsOn())
                .minutes(task.minutes())
                .deadline(task.deadline())
                .priority(task.priority())
                .done(task.done())
                .finishedAt(task.finishedAt())
                .repeat(task.repeat())
                .tags(task.tags())
                .createdAt(Instant.EPOCH)
                .changedAt(Instant.EPOCH)
                .build();
    }

    /** A whole day that says nothing of its length is one day; the rule is compared by its days. */
    private static ImportedTask compared(ImportedTask task) {
        ImportedTaskBuilder builder =
                ImportedTaskBuilder.builder(task).repeat(null).notes(Set.of());
        if (task.startsOn() != null && task.minutes() == null && task.kind() == FeedKind.VEVENT) {
            builder.minutes(1_440);
        }
        return builder.build();
    }

    private static @Nullable List<LocalDate> days(ImportedTask task) {
        LocalDate first = task.startsAt() == null
                ? task.startsOn()
                : task.startsAt().atZone(KYIV).toLocalDate();
        return task.repeat() == null || first == null
                ? null
                : RepeatRule.parse(task.repeat(), KYIV)
                        .from(first)
                        .days()
                        .limit(40)
                        .toList();
    }
}
