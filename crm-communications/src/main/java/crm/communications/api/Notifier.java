package crm.communications.api;

import java.util.Collection;

/** Tells people what concerns them, in the application and by letter, as each has chosen. */
public interface Notifier {

    /**
     * Three statements at most whatever the number, in the caller's transaction or one of its own; live messages and letters go after the
     * commit. Who has no access any more is left out.
     *
     * @param notices whoever is told must be allowed to know: rights are not asked here
     */
    void tell(Collection<Notice> notices);
}
