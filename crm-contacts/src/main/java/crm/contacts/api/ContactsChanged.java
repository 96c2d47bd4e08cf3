package crm.contacts.api;

import java.util.List;

/**
 * Many contacts changed at once, as versions before {@link crm.kernel.RecordsChanged} told of it: it is not published any more, and taken in
 * where the registry of a former version has kept it.
 *
 * @param contactIds some hundreds at the most
 */
public record ContactsChanged(List<Long> contactIds) {

    public ContactsChanged {
        contactIds = List.copyOf(contactIds);
    }
}
