package crm.deals.entry;

import crm.data.RecordNames;
import crm.data.TextSearch;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What search finds of an entry's contact. */
@Component
class ContactTexts {

    private final RecordNames names;

    ContactTexts(RecordNames names) {
        this.names = names;
    }

    String of(@Nullable Long contactId) {
        Ref contact = names.ref(RecordType.CONTACT, contactId);
        return contact == null ? "" : TextSearch.text(List.of(contact.name()));
    }
}
