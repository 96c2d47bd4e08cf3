package crm.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many records of one kind changed at once. Their histories are written apart from it. It is for whoever keeps something that is derived
 * from others' records, beside the events of single records.
 *
 * @param ids of {@value #MOST} records at the most; more are told of by several events
 * @param action what became of all of them
 * @param fields names of the fields that changed, as in the history; empty where any may have
 * @param actorId who did it; null for what the application does by itself
 */
@Built
public record RecordsChanged(
        RecordType type,
        List<Long> ids,
        ActivityAction action,
        Set<String> fields,
        @Nullable Long actorId,
        Instant at,
        Cause cause) {

    public static final int MOST = 500;

    /** What changes many records at once. */
    public enum Cause {
        IMPORT,
        /** An import is taken back. */
        UNDO,
        /** Whoever was responsible has left. */
        HAND_OVER,
        /** They were kept elsewhere before. */
        MIGRATION,
        /** They had been in the bin for long, and are gone for good. */
        PURGE
    }

    public RecordsChanged {
        ids = List.copyOf(ids);
        fields = Set.copyOf(fields);
    }
}
