package crm.contacts.api;

import java.util.List;

/**
 * Many contacts changed at once, or are gone: by an import, by its undoing, by the emptying of the bin. Their histories are written apart
 * from it; it is for those who keep copies of what contacts are called and how they are reached.
 *
 * @param contactIds some hundreds at the most
 */
public record ContactsChanged(List<Long> contactIds) {

    public ContactsChanged {
        contactIds = List.copyOf(contactIds);
    }
}
