package crm.tasks.ical;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzId;

/**
 * {@code VTIMEZONE} of zones, out of the library's own files: it looks for newer ones in the network only where a property of it is set, which
 * nobody sets. They go back to 1880; of them a feed needs what holds from its beginning on.
 */
final class ZoneDefinitions {

    private static final TimeZoneRegistry ZONES = new TimeZoneRegistryImpl();

    private ZoneDefinitions() {}

    /** Empty for UTC and zones that have no name. */
    static Optional<VTimeZone> of(ZoneId zone, Instant from) {
        if (zone.normalized() instanceof ZoneOffset) {
            return Optional.empty();
        }
        return Optional.ofNullable(ZONES.getTimeZone(zone.getId()))
                .map(TimeZone::getVTimeZone)
                .map(whole -> since(whole, from.atOffset(ZoneOffset.UTC)));
    }

    private static VTimeZone since(VTimeZone whole, OffsetDateTime from) {
        List<Observance> needed = new ArrayList<>();
        Observance first = whole.getApplicableObservance(from);
        for (Observance observance : whole.getObservances()) {
            if (observance == first || goesOnAfter(observance, from)) {
                needed.add(observance);
            }
        }
        String id = whole.getRequiredProperty(Property.TZID).getValue();
        return new VTimeZone(new PropertyList(List.of(new TzId(id))), new ComponentList<>(needed));
    }

    private static boolean goesOnAfter(Observance observance, OffsetDateTime from) {
        OffsetDateTime far = from.plusYears(100);
        OffsetDateTime last = observance.getLatestOnset(far);
        return last != null && last.isAfter(from);
    }
}
