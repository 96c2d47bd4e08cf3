package crm.users.api;

import crm.kernel.RecordEvent;
import java.util.Collection;

/**
 * The history of records. Single events are written by themselves when they are published; this is for whoever changes thousands of
 * records at once and publishes no event for each.
 */
public interface RecordHistory {

    /** Writes all events with two statements at most, inside the caller's transaction. */
    void append(Collection<? extends RecordEvent> events);
}
