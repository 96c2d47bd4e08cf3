package crm.contacts.bulk;

import crm.contacts.api.ContactsChanged;
import crm.data.RecordNames;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of contacts and companies that an import, its undoing or the emptying of the bin has changed, so that what others keep of them
 * follows. Whoever writes many of them at once writes through what calls it.
 */
@Component
public class BulkChanges {

    /** So many go into one event. */
    private static final int BATCH = 500;

    private final RecordNames names;
    private final ApplicationEventPublisher events;

    BulkChanges(RecordNames names, ApplicationEventPublisher events) {
        this.names = names;
        this.events = events;
    }

    /** Inside the transaction of the change. */
    public void of(RecordType type, Collection<Long> changed) {
        names.forget(changed.stream().map(id -> new RecordRef(type, id)).toList());
        if (type == RecordType.CONTACT) {
            List<Long> ids = List.copyOf(changed);
            for (int from = 0; from < ids.size(); from += BATCH) {
                events.publishEvent(new ContactsChanged(ids.subList(from, Math.min(ids.size(), from + BATCH))));
            }
        }
    }
}
