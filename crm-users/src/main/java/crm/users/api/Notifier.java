package crm.users.api;

import crm.kernel.RecordRef;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tells people what concerns them, in the application and by letter, as each has chosen. */
public interface Notifier {

    /**
     * Three statements at most whatever the number, in the caller's transaction or one of its own; live messages and letters go after the
     * commit. Who has no access any more is left out.
     *
     * @param notices whoever is told must be allowed to know: rights are not asked here
     */
    void notify(Collection<Notice> notices);

    /**
     * What was quoted says something else now, or is gone: notifications and letters that have not been sent follow. Two statements, in the
     * caller's transaction.
     *
     * @param record that it was said about
     * @param source {@link Notice.Quote#source} of what was told
     * @param excerpt the words of now; null when there are none any more
     */
    void quoteAnew(RecordRef record, String source, @Nullable String excerpt);
}
