package crm.deals.entry;

import crm.data.RecordNames;
import crm.deals.api.EntryKind;
import crm.deals.order.OrderLines;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all changes of an entry have in common: the answer and names. */
@Component
class EntryCards {

    private final EntryAnswers views;
    private final OrderLines lines;
    private final RecordNames names;

    EntryCards(EntryAnswers views, OrderLines lines, RecordNames names) {
        this.views = views;
        this.lines = lines;
        this.names = names;
    }

    EntryAnswer of(Viewer viewer, Entry entry) {
        return views.card(viewer, entry.row(), entry.kind() == EntryKind.DEAL ? lines.of(entry.id()) : List.of());
    }

    /** The card of a new entry, which has no lines yet. */
    EntryAnswer ofNew(Viewer viewer, Entry entry) {
        return views.card(viewer, entry.row(), List.of());
    }

    String personName(long id) {
        Ref person = names.ref(RecordType.USER, id);
        return person == null ? "" : person.name();
    }

    String contactName(@Nullable Long id) {
        Ref contact = names.ref(RecordType.CONTACT, id);
        return contact == null ? "" : contact.name();
    }
}
