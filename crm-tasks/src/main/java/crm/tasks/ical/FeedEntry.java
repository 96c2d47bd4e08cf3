package crm.tasks.ical;

import crm.tasks.repeat.RepeatRule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;

/** One task as an event or a to-do. */
final class FeedEntry {

    private static final int DAY = 24 * 60;
    private static final int ALL = 100;

    private final FeedKind kind;
    private final @Nullable ZoneId zone;

    /** @param zone that the feed defines; null writes instants in UTC */
    FeedEntry(FeedKind kind, @Nullable ZoneId zone) {
        this.kind = kind;
        this.zone = zone;
    }

    /** When it first matters to a calendar. */
    static Optional<Instant> begins(CalendarTask task, ZoneId zone) {
        if (task.startsAt() != null) {
            return Optional.of(task.startsAt());
        }
        return task.startsOn() == null
                ? Optional.ofNullable(task.deadline())
                : Optional.of(task.startsOn().atStartOfDay(zone).toInstant());
    }

    Optional<CalendarComponent> of(CalendarTask task) {
        List<Property> properties = new ArrayList<>(described(task));
        if (kind == FeedKind.VTODO) {
            properties.addAll(asToDo(task));
            return Optional.of(new VToDo(new PropertyList(properties)));
        }
        if (begins(task, zone()).isEmpty()) {
            return Optional.empty();
        }
        properties.addAll(asEvent(task));
        return Optional.of(new VEvent(new PropertyList(properties)));
    }

    private static List<Property> described(CalendarTask task) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(task.uid()),
                new DtStamp(seconds(task.changedAt())),
                new Created(seconds(task.createdAt())),
                new LastModified(seconds(task.changedAt())),
                new Sequence(task.version()),
                new Summary(task.name()),
                new Priority(Priorities.written(task.priority()))));
        if (task.description() != null) {
            properties.add(new Description(task.description()));
        }
        if (!task.tags().isEmpty()) {
            properties.add(new Categories(new TextList(task.tags())));
        }
        if (task.link() != null) {
            properties.add(new Url(URI.create(task.link())));
        }
        return properties;
    }

    private List<Property> asEvent(CalendarTask task) {
        List<Property> properties = new ArrayList<>();
        if (task.startsOn() != null) {
            properties.add(new DtStart<>(task.startsOn()));
            properties.add(new DtEnd<>(task.startsOn().plusDays(wholeDays(task))));
            properties.add(ImmutableTransp.TRANSPARENT);
        } else {
            Instant start = task.startsAt() == null ? deadline(task) : task.startsAt();
            properties.add(new DtStart<>(local(start)));
            if (task.startsAt() != null && task.minutes() != null) {
                properties.add(new DtEnd<>(local(start.plus(Duration.ofMinutes(task.minutes())))));
            }
        }
        properties.add(task.offered() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        repeat(task, task.startsOn(), task.startsAt()).ifPresent(properties::add);
        return properties;
    }

    private List<Property> asToDo(CalendarTask task) {
        List<Property> properties = new ArrayList<>();
        Optional<Temporal> start = start(task).filter(from -> isBeforeDeadline(task, from));
        boolean allDay = start.filter(LocalDate.class::isInstance).isPresent();
        start.ifPresent(from -> properties.add(new DtStart<>(from)));
        if (task.deadline() != null) {
            properties.add(new Due<>(allDay ? day(task.deadline()) : local(task.deadline())));
        } else if (start.isPresent() && task.minutes() != null) {
            properties.add(new net.fortuna.ical4j.model.property.Duration(
                    allDay ? Period.ofDays(wholeDays(task)) : Duration.ofMinutes(task.minutes())));
        }
        properties.addAll(progress(task));
        if (start.isPresent()) {
            repeat(task, task.startsOn(), task.startsAt()).ifPresent(properties::add);
        }
        return properties;
    }

    private static List<Property> progress(CalendarTask task) {
        if (!task.done()) {
            return List.of(ImmutableStatus.VTODO_NEEDS_ACTION);
        }
        return task.finishedAt() == null
                ? List.of(ImmutableStatus.VTODO_COMPLETED, new PercentComplete(ALL))
                : List.of(
                        ImmutableStatus.VTODO_COMPLETED,
                        new PercentComplete(ALL),
                        new Completed(seconds(task.finishedAt())));
    }

    private Optional<Temporal> start(CalendarTask task) {
        return task.startsOn() == null
                ? Optional.ofNullable(task.startsAt()).map(this::local)
                : Optional.of(task.startsOn());
    }

    /** {@code DUE} is later than {@code DTSTART} (section 3.8.2.3); where it is not, when it is due matters more. */
    private boolean isBeforeDeadline(CalendarTask task, Temporal start) {
        if (task.deadline() == null) {
            return true;
        }
        return start instanceof LocalDate first
                ? day(task.deadline()).isAfter(first)
                : task.deadline().isAfter(Instant.from(start));
    }

    private Optional<Property> repeat(CalendarTask task, @Nullable LocalDate day, @Nullable Instant at) {
        if (task.repeat() == null || day == null && at == null) {
            return Optional.empty();
        }
        LocalDate first = day == null && at != null ? day(at) : day;
        if (first == null) {
            return Optional.empty();
        }
        return ForeignRule.of(RepeatRule.parse(task.repeat(), zone()), first, day == null ? zone() : null)
                .map(RRule<Temporal>::new);
    }

    private static Instant deadline(CalendarTask task) {
        return Optional.ofNullable(task.deadline()).orElseThrow();
    }

    private static int wholeDays(CalendarTask task) {
        return task.minutes() == null ? 1 : Math.max(1, task.minutes() / DAY);
    }

    private ZoneId zone() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** In the zone, unless it is the second of an hour that comes twice, which a local time cannot say. */
    private Temporal local(Instant instant) {
        Instant whole = seconds(instant);
        if (zone == null) {
            return whole;
        }
        ZonedDateTime local = whole.atZone(zone);
        return local.withEarlierOffsetAtOverlap().equals(local) ? local : whole;
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }
}
