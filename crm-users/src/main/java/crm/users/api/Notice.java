package crm.users.api;

import crm.kernel.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person is to be told.
 *
 * @param record what it is about, which the notification links to
 * @param recordName as it is called now, at most 500 characters are kept
 * @param quote some words of what was said; null when nothing was
 */
public record Notice(
        long personId,
        NotificationKind kind,
        RecordRef record,
        String recordName,
        Occasion occasion,
        @Nullable Quote quote) {

    /**
     * What happened.
     *
     * @param event names it; a person is told of an event once, however often it is told here
     * @param actorId who did it; null when the system did. Nobody is told what they did themselves
     * @param count how many things happened, 1 unless they come together
     */
    public record Occasion(
            String event, Instant at, @Nullable Long actorId, int count) {

        /** One thing, done by somebody. */
        public Occasion(String event, Instant at, @Nullable Long actorId) {
            this(event, at, actorId, 1);
        }
    }

    /**
     * Some words of what was said.
     *
     * @param words at most 300 characters are kept
     * @param source names what they are taken from, such as {@code comment:7}, so that {@link Notifier#quoteAnew} finds them; null when they
     *     are nobody's to change
     */
    public record Quote(String words, @Nullable String source) {}
}
