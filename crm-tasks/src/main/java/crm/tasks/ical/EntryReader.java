package crm.tasks.ical;

import crm.kernel.ProblemException;
import crm.tasks.repeat.RepeatRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one event or to-do. */
final class EntryReader {

    private static final int MAX_NAME = 500;
    private static final int MAX_DESCRIPTION = 20_000;
    private static final int MAX_TAGS = 50;
    private static final int MAX_MINUTES = 525_600;
    private static final int DAY = 24 * 60;
    private static final String DONE = "100";
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
    private static final Pattern LENGTH = Pattern.compile(
            "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?");

    private final Entry entry;
    private final ForeignZones zones;
    private final ZoneId own;
    private final Set<ImportNote> notes = EnumSet.noneOf(ImportNote.class);

    EntryReader(Entry entry, ForeignZones zones, ZoneId own) {
        this.entry = entry;
        this.zones = zones;
        this.own = own;
    }

    ImportedTask task() {
        boolean toDo = entry.name().equals(FeedKind.VTODO.name());
        Optional<Moment> start = moment("DTSTART");
        Optional<Moment> due = toDo ? moment("DUE") : Optional.empty();
        boolean allDay = start.isPresent() && start.get().time() == null;
        String status = entry.value("STATUS").orElse("").toUpperCase(Locale.ROOT);
        boolean done = toDo
                && (status.equals("COMPLETED")
                        || entry.value("COMPLETED").isPresent()
                        || entry.value("PERCENT-COMPLETE").filter(DONE::equals).isPresent());
        return ImportedTaskBuilder.builder()
                .uid(CalendarWords.text(entry.value("UID").orElse("")))
                .kind(toDo ? FeedKind.VTODO : FeedKind.VEVENT)
                .name(name())
                .description(description())
                .startsAt(start.filter(moment -> !allDay).map(this::instant).orElse(null))
                .startsOn(start.filter(moment -> allDay).map(Moment::day).orElse(null))
                .minutes(start.map(moment -> minutes(moment, toDo)).orElse(null))
                .deadline(due.map(this::instant).orElse(null))
                .priority(Priorities.read(number("PRIORITY")))
                .done(done)
                .finishedAt(done ? finishedAt() : null)
                .repeat(start.map(this::repeat).orElse(null))
                .tags(tags())
                .notes(Set.copyOf(notes))
                .build();
    }

    private Optional<Moment> moment(String property) {
        return entry.first(property).filter(line -> !line.value().isBlank()).map(line -> {
            String zone = line.parameters().get("TZID");
            return Moment.read(line.value(), zone == null || zone.isBlank() ? null : zone.strip());
        });
    }

    /** Of a whole day its end. */
    private Instant instant(Moment moment) {
        var local = moment.local(END_OF_DAY);
        if (moment.utc()) {
            return local.atOffset(ZoneOffset.UTC).toInstant();
        }
        if (moment.zone() == null) {
            return local.atZone(own).toInstant();
        }
        return zones.at(local, moment.zone()).orElseGet(() -> {
            notes.add(ImportNote.ZONE_UNKNOWN);
            return local.atZone(own).toInstant();
        });
    }

    private @Nullable Instant finishedAt() {
        try {
            return moment("COMPLETED").map(this::instant).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Integer minutes(Moment start, boolean toDo) {
        Optional<Moment> end = toDo ? Optional.empty() : moment("DTEND");
        long minutes = end.isPresent() ? between(start, end.get()) : length();
        if (start.time() == null) {
            minutes = minutes / DAY * DAY;
        }
        return minutes < 1 || minutes > MAX_MINUTES ? null : (int) minutes;
    }

    /** Days are counted as dates, of which one on a change of the clock has 23 or 25 hours. */
    private long between(Moment start, Moment end) {
        return start.time() == null
                ? ChronoUnit.DAYS.between(start.day(), end.day()) * DAY
                : Duration.between(instant(start), instant(end)).toMinutes();
    }

    private long length() {
        Matcher length = LENGTH.matcher(entry.value("DURATION").orElse(""));
        if (!length.matches()) {
            return 0;
        }
        return Duration.ofDays(7L * part(length, 1) + part(length, 2))
                .plusHours(part(length, 3))
                .plusMinutes(part(length, 4))
                .plusSeconds(part(length, 5))
                .toMinutes();
    }

    private static long part(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    private @Nullable String repeat(Moment start) {
        boolean exceptions = entry.first("EXDATE").isPresent()
                || entry.first("RDATE").isPresent()
                || entry.first("EXRULE").isPresent();
        if (exceptions) {
            notes.add(ImportNote.EXCEPTIONS_LEFT_OUT);
        }
        List<String> rules = entry.all("RRULE").map(Entry.Line::value).toList();
        if (rules.isEmpty()) {
            return null;
        }
        try {
            LocalDate first = start.time() == null
                    ? start.day()
                    : instant(start).atZone(own).toLocalDate();
            RepeatRule rule = RepeatRule.parse(rules.getFirst(), own);
            rule.from(first).requireRepeating();
            if (rules.size() == 1) {
                return rule.text();
            }
        } catch (ProblemException | DateTimeException e) {
            notes.add(ImportNote.REPEAT_LEFT_OUT);
            return null;
        }
        notes.add(ImportNote.REPEAT_LEFT_OUT);
        return null;
    }

    private int number(String property) {
        return entry.value(property)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private String name() {
        String name = CalendarWords.line(entry.value("SUMMARY").orElse(""));
        return cut(name, MAX_NAME);
    }

    private @Nullable String description() {
        String text = CalendarWords.text(entry.value("DESCRIPTION").orElse(""));
        return text.isEmpty() ? null : cut(text, MAX_DESCRIPTION);
    }

    private List<String> tags() {
        return entry.all("CATEGORIES")
                .flatMap(line -> CalendarWords.list(line.value()).stream())
                .map(CalendarWords::line)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MAX_TAGS)
                .toList();
    }

    private String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        notes.add(ImportNote.TEXT_CUT);
        return text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }
}
