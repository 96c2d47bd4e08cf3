package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history.
 *
 * @param user who did it; null when the system did
 * @param record on what, named as it was called then
 * @param changes old to new, with references as id and name
 */
public record ActivityItem(
        long id, Instant at, @Nullable Ref user, ActivityAction action, Subject record, List<FieldChange> changes) {

    /** The record that a line is about. */
    public record Subject(RecordType type, long id, String name) {}
}
