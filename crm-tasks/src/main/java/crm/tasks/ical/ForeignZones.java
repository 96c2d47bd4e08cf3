package crm.tasks.ical;

import crm.kernel.ProblemException;
import crm.tasks.repeat.RepeatRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;

/**
 * Zones as calendars name them: by the names of the time zone database, with a maker's path before it, by those of Windows, or by ones of
 * their own that the file defines (RFC 5545, section 3.6.5).
 */
final class ForeignZones {

    /** Changes of the clock in all the definitions of a file. */
    private static final int MOST_CHANGES = 10_000;

    private static final int YEARS = 200;
    private static final Map<String, String> ALIASES = aliases();

    private final Map<String, Entry> definitions = new HashMap<>();
    private final Map<String, Optional<ZoneId>> known = new HashMap<>();
    private final Map<String, NavigableMap<LocalDateTime, ZoneOffset>> defined = new HashMap<>();
    private int changes;

    ForeignZones(List<Entry> definitions) {
        definitions.forEach(entry -> entry.value("TZID").ifPresent(id -> this.definitions.putIfAbsent(id, entry)));
    }

    /** The registry fills them in when it is loaded. */
    private static Map<String, String> aliases() {
        return new TimeZoneRegistryImpl().getZoneRules().isEmpty()
                ? Map.copyOf(TimeZoneRegistry.ZONE_ALIASES)
                : TimeZoneRegistry.ZONE_ALIASES;
    }

    /** Empty when nothing says what the zone is. */
    Optional<Instant> at(LocalDateTime time, String zone) {
        Optional<ZoneId> region = known.computeIfAbsent(zone, this::region);
        if (region.isPresent()) {
            return region.map(id -> time.atZone(id).toInstant());
        }
        NavigableMap<LocalDateTime, ZoneOffset> offsets = defined.computeIfAbsent(zone, this::definition);
        if (offsets.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<LocalDateTime, ZoneOffset> change = offsets.floorEntry(time);
        return Optional.of(time.toInstant(change == null ? offsets.firstEntry().getValue() : change.getValue()));
    }

    private Optional<ZoneId> region(String name) {
        Optional<ZoneId> named = named(name);
        return named.isPresent()
                ? named
                : Optional.ofNullable(definitions.get(name))
                        .flatMap(entry -> entry.value("X-LIC-LOCATION"))
                        .flatMap(ForeignZones::named);
    }

    private static Optional<ZoneId> named(String name) {
        String rest = name;
        while (true) {
            String wanted = ALIASES.getOrDefault(rest, rest);
            if (ZoneId.getAvailableZoneIds().contains(wanted)) {
                return Optional.of(ZoneId.of(wanted));
            }
            int slash = rest.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            rest = rest.substring(slash + 1);
        }
    }

    private NavigableMap<LocalDateTime, ZoneOffset> definition(String name) {
        NavigableMap<LocalDateTime, ZoneOffset> offsets = new TreeMap<>();
        Entry definition = definitions.get(name);
        if (definition != null) {
            definition.parts().forEach(observance -> add(observance, offsets));
        }
        return offsets;
    }

    private void add(Entry observance, NavigableMap<LocalDateTime, ZoneOffset> offsets) {
        try {
            Optional<String> offset = observance.value("TZOFFSETTO");
            Optional<String> start = observance.value("DTSTART");
            if (offset.isPresent() && start.isPresent()) {
                ZoneOffset to = ZoneOffset.of(offset.get());
                Moment first = Moment.read(start.get(), null);
                LocalTime time = first.local(LocalTime.MIDNIGHT).toLocalTime();
                for (LocalDate day : days(observance, first.day())) {
                    if (++changes > MOST_CHANGES) {
                        return;
                    }
                    offsets.put(day.atTime(time), to);
                }
            }
        } catch (DateTimeException | ProblemException e) {
            // What cannot be read of a definition defines nothing.
            return;
        }
    }

    private static List<LocalDate> days(Entry observance, LocalDate first) {
        Optional<String> rule = observance.value("RRULE").filter(text -> text.contains("YEARLY"));
        return rule.isEmpty()
                ? List.of(first)
                : RepeatRule.parse(rule.get(), ZoneOffset.UTC)
                        .from(first)
                        .days()
                        .limit(YEARS)
                        .toList();
    }
}
