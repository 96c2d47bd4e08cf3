package crm.contacts.importing;

import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerEvents;
import crm.contacts.customer.CustomerValues;
import crm.data.FieldDiff;
import crm.kernel.FieldChange;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Request;
import crm.kernel.RecordEvent;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What contacts and companies do differently when they are imported. */
abstract class PartyRules<V extends CustomerValues<?>> {

    final CustomerColumns customers;
    private final CustomerEvents events;
    private final FieldDiff diff;

    PartyRules(CustomerColumns customers, CustomerEvents events, FieldDiff diff) {
        this.customers = customers;
        this.events = events;
        this.diff = diff;
    }

    final RecordType type() {
        return customers.type;
    }

    /** Columns of the table that come from values. */
    abstract List<Field<?>> columns();

    /** What the record will hold; errors make it of no use. */
    abstract V read(
            Draft draft, @Nullable V before, Request request, Map<String, Long> people, List<FieldError> errors);

    abstract V values(Map<String, @Nullable String> image, Reach reach, Set<Long> links);

    abstract Map<String, @Nullable String> image(V values);

    /** What stored records are linked to; one statement. */
    Map<Long, Set<Long>> linksOf(Collection<Long> ids) {
        return Map.of();
    }

    final List<FieldChange> changes(V before, V after) {
        return diff.between(before.history(), after.history());
    }

    final RecordEvent created(long id, V values, @Nullable Long actor, Instant at, List<FieldChange> changes) {
        return events.created.of(id, values.name(), actor, at, values.responsibleId(), changes);
    }

    final RecordEvent changed(long id, V values, @Nullable Long actor, Instant at, List<FieldChange> changes) {
        return events.changed.of(id, values.name(), actor, at, values.responsibleId(), changes);
    }

    final RecordEvent deleted(long id, V values, long actor, Instant at) {
        return events.deleted.of(id, values.name(), actor, at, values.responsibleId(), List.of());
    }
}
