package crm.deals.entry;

import crm.contacts.api.ContactDirectory;
import crm.contacts.api.ContactLabel;
import crm.data.TextSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What search finds of an entry's contact: the name and the phones in every usual spelling. */
@Component
public class ContactTexts {

    private final ContactDirectory contacts;
    private final String region;

    ContactTexts(ContactDirectory contacts, @Value("${crm.region:UA}") String region) {
        this.contacts = contacts;
        this.region = region;
    }

    String of(@Nullable Long contactId) {
        return of(label(contactId));
    }

    /** The contact itself, for whoever needs more of it than its text; one statement. */
    @Nullable
    ContactLabel label(@Nullable Long contactId) {
        return contactId == null ? null : contacts.labels(List.of(contactId)).get(contactId);
    }

    String of(@Nullable ContactLabel contact) {
        return contact == null ? "" : text(contact);
    }

    /** One statement whatever the number of contacts. */
    public Map<Long, String> of(Collection<Long> contactIds) {
        var texts = new HashMap<Long, String>();
        contacts.labels(contactIds).forEach((id, label) -> texts.put(id, text(label)));
        return texts;
    }

    private String text(ContactLabel label) {
        var parts = new ArrayList<String>();
        parts.add(label.name());
        label.phones().forEach(phone -> parts.add(TextSearch.phone(phone, region)));
        return TextSearch.text(parts);
    }
}
