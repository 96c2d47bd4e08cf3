package crm.contacts.importing;

import crm.contacts.reach.Reach;
import crm.contacts.reach.ReachTables;
import crm.kernel.FieldChange;
import crm.kernel.FieldError;
import crm.kernel.ImportTarget.Request;
import crm.kernel.RecordEvent;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What contacts and companies do differently when they are imported. */
interface PartyRules<V> {

    RecordType type();

    /** Its table, without schema; also the prefix of its other tables. */
    String table();

    ReachTables reachTables();

    /** Columns of the table that come from values, with their types. */
    Map<String, String> columns();

    /** What the record will hold; errors make it of no use. */
    V read(Draft draft, @Nullable V before, Request request, Map<String, Long> people, List<FieldError> errors);

    V values(Map<String, @Nullable String> image, Reach reach, Set<Long> links);

    Map<String, @Nullable String> image(V values);

    String name(V values);

    Reach reach(V values);

    long responsible(V values);

    /** Companies of a contact; none of a company. */
    Set<Long> links(V values);

    List<FieldChange> changes(V before, V after);

    RecordEvent created(long id, V values, @Nullable Long actor, Instant at, List<FieldChange> changes);

    RecordEvent changed(long id, V values, @Nullable Long actor, Instant at, List<FieldChange> changes);

    RecordEvent deleted(long id, String name, long actor, Instant at, long responsible);
}
