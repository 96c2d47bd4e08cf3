package crm.tasks.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes tasks as a calendar that others subscribe to (RFC 5545, and RFC 7986 for how often it is to be asked for). */
public final class FeedWriter {

    private static final String MAKER = "-//CRM//Tasks//UK";
    private static final String REFRESHED = "PT1H";

    private final FeedKind kind;
    private final ZoneId zone;
    private final String name;

    /** @param zone of the person, in which times are written; the same hours stay the same over a change of the clock */
    public FeedWriter(FeedKind kind, ZoneId zone, String name) {
        this.kind = kind;
        this.zone = zone;
        this.name = name;
    }

    /** The text of the feed, the same for the same tasks. As events, tasks that have neither a time nor a deadline are left out. */
    public String write(List<CalendarTask> tasks) {
        Instant from = tasks.stream()
                .map(task -> FeedEntry.begins(task, zone))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Optional<VTimeZone> definition = ZoneDefinitions.of(zone, from);
        FeedEntry entry = new FeedEntry(kind, definition.map(FeedWriter::named).orElse(null));
        List<CalendarComponent> components = new ArrayList<>();
        definition.ifPresent(components::add);
        tasks.forEach(task -> entry.of(task).ifPresent(components::add));
        return Folding.folded(new Calendar(new PropertyList(head()), new ComponentList<>(components)).toString());
    }

    private static ZoneId named(VTimeZone definition) {
        return ZoneId.of(definition.getRequiredProperty(Property.TZID).getValue());
    }

    /** Without METHOD: a message of RFC 5546 would have to name an organizer, and calendars would take it for an invitation. */
    private List<Property> head() {
        return List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId(MAKER),
                ImmutableCalScale.GREGORIAN,
                new XProperty("X-WR-CALNAME", FeedEntry.escaped(name)),
                new XProperty("X-WR-TIMEZONE", zone.getId()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED),
                new XProperty("X-PUBLISHED-TTL", REFRESHED));
    }
}
