package crm.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a record. Published inside the transaction that does it; the history is written from it in that same
 * transaction. Implemented by past-tense records in the {@code api} packages of modules.
 */
public interface RecordEvent {

    RecordRef subject();

    /** The record's name at that moment, kept in the history even when the record is gone. */
    String subjectName();

    ActivityAction action();

    /** Who did it; null when the system did. */
    @Nullable
    Long actorId();

    Instant at();

    /** The version of the record from now on; null where the event does not know it. */
    default @Nullable Long version() {
        return null;
    }

    /** Who is responsible for the record from now on; decides who may see the event. Null when nobody is. */
    @Nullable
    Long responsibleId();

    /** What changed, old to new; empty when the action says all. */
    List<FieldChange> changes();
}
