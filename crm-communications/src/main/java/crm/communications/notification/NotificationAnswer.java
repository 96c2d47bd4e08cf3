package crm.communications.notification;

import crm.kernel.Built;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.users.api.NotificationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification as answers show it.
 *
 * @param text in the reader's language
 * @param record what it is about
 * @param actor who did it last; null when the system did
 * @param excerpt some words of what was said
 * @param count how many have come together in this line since it was last seen
 * @param at when the last of them happened
 */
@Built
record NotificationAnswer(
        long id,
        NotificationKind kind,
        String text,
        About record,
        @Nullable Ref actor,
        @Nullable String excerpt,
        int count,
        Instant at,
        boolean seen) {

    /** The record, named as it was called then. */
    record About(RecordType type, long id, String name) {}
}
