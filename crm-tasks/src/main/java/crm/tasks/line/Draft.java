package crm.tasks.line;

import crm.tasks.api.TaskPriority;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What has been read of a line so far. Of each the first is taken; tags and people may be many. */
final class Draft {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Pattern LATER_TIME = Words.pattern("(?<=\\s)" + Times.ANY + "$");

    private final ZonedDateTime now;
    private final Days days;
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;
    private @Nullable ZonedDateTime ahead;
    private @Nullable Integer minutes;
    private @Nullable LocalDate lastDay;
    private @Nullable LocalTime lastTime;
    private @Nullable TaskPriority priority;

    Draft(ZonedDateTime now) {
        this.now = now;
        this.days = new Days(now.toLocalDate());
    }

    boolean priority(String text) {
        return taken(priority, Priorities.read(text), value -> priority = value);
    }

    boolean tag(String text) {
        tags.add(text.substring(1));
        return true;
    }

    boolean person(String text) {
        people.add(text.substring(1));
        return true;
    }

    boolean day(String text) {
        return taken(day == null ? ahead : day, days.read(text), value -> day = value);
    }

    boolean time(String text) {
        return taken(time == null ? ahead : time, Times.read(text), value -> time = value);
    }

    boolean duration(String text) {
        return taken(minutes, Spans.read(text), value -> minutes = value);
    }

    boolean ahead(String text) {
        boolean planned = ahead != null || time != null || day != null;
        return taken(
                planned ? now : null,
                Spans.read(text),
                value -> ahead = now.plusMinutes(value).truncatedTo(ChronoUnit.MINUTES));
    }

    /** A day, a time, or both of them after the word that says «until». */
    boolean deadline(String text) {
        if (lastDay != null || lastTime != null) {
            return false;
        }
        String said = Words.plain(text).replaceFirst("^(?:не пізніше|до|due by|due on|due|by|until|till) ", "");
        Optional<LocalTime> whole = Times.read(said);
        if (whole.isPresent()) {
            lastTime = whole.get();
            return true;
        }
        Matcher later = LATER_TIME.matcher(said);
        boolean both = later.find();
        Optional<LocalTime> at = both ? Times.read(later.group()) : Optional.empty();
        Optional<LocalDate> on = days.read(both ? said.substring(0, later.start()) : said);
        if (on.isEmpty() || both && at.isEmpty()) {
            return false;
        }
        lastDay = on.get();
        lastTime = at.orElse(null);
        return true;
    }

    private static <T> boolean taken(@Nullable Object already, Optional<T> value, Consumer<T> place) {
        if (already != null || value.isEmpty()) {
            return false;
        }
        place.accept(value.get());
        return true;
    }

    /** What takes a whole day takes no minutes. */
    boolean lengthFits() {
        boolean allDay = day != null && time == null;
        return minutes == null || !allDay || minutes % Duration.ofDays(1).toMinutes() == 0;
    }

    ReadLine read(String name, List<Part> understood) {
        Instant at = plannedAt();
        return ReadLineBuilder.builder()
                .name(name)
                .plannedAt(at)
                .plannedOn(at == null ? day : null)
                .durationMinutes(lengthFits() ? minutes : null)
                .deadline(deadline())
                .priority(priority)
                .tags(List.copyOf(tags))
                .people(List.copyOf(people))
                .understood(understood)
                .build();
    }

    private @Nullable Instant plannedAt() {
        if (ahead != null) {
            return ahead.toInstant();
        }
        return time == null ? null : at(day, time);
    }

    private @Nullable Instant deadline() {
        if (lastDay == null && lastTime == null) {
            return null;
        }
        LocalTime until = lastTime == null ? END_OF_DAY : lastTime;
        return at(lastDay == null ? day : lastDay, until);
    }

    /** Without a day it is today's, or tomorrow's when that has passed. */
    private Instant at(@Nullable LocalDate on, LocalTime until) {
        if (on != null) {
            return on.atTime(until).atZone(now.getZone()).toInstant();
        }
        ZonedDateTime today = now.toLocalDate().atTime(until).atZone(now.getZone());
        return (today.isAfter(now)
                        ? today
                        : today.toLocalDate().plusDays(1).atTime(until).atZone(now.getZone()))
                .toInstant();
    }
}
