package crm.users.api;

import crm.kernel.RecordEvent;
import crm.kernel.RecordsChanged.Cause;
import java.util.Collection;

/**
 * The history of records. Single events are written by themselves when they are published; this is for whoever changes thousands of
 * records at once. Others are told of them by {@link crm.kernel.RecordsChanged}, a few hundred at a time.
 */
public interface RecordHistory {

    /** Writes all events with two statements at most, inside the caller's transaction. */
    void append(Collection<? extends RecordEvent> events, Cause cause);
}
