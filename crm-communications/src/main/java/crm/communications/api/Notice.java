package crm.communications.api;

import crm.kernel.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person is to be told.
 *
 * @param record what it is about, which the notification links to
 * @param recordName as it is called now, at most 500 characters are kept
 * @param actorId who did it; null when the system did. Nobody is told what they did themselves
 * @param event names what happened; a person is told of an event once, however often it is told here
 * @param count how many things happened, 1 unless they come together
 * @param excerpt some words of what was said; at most 300 characters are kept
 * @param excerptOf names what they are taken from, such as {@code comment:7}, so that {@link Notifier#quoteAnew} finds them; null when
 *     they are nobody's to change
 */
public record Notice(
        long personId,
        NotificationKind kind,
        RecordRef record,
        String recordName,
        @Nullable Long actorId,
        String event,
        Instant at,
        int count,
        @Nullable String excerpt,
        @Nullable String excerptOf) {

    /** With words that stay as they are. */
    public Notice(
            long personId,
            NotificationKind kind,
            RecordRef record,
            String recordName,
            @Nullable Long actorId,
            String event,
            Instant at,
            int count,
            @Nullable String excerpt) {
        this(personId, kind, record, recordName, actorId, event, at, count, excerpt, null);
    }
}
