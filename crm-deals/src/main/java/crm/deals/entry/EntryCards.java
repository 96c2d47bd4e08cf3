package crm.deals.entry;

import crm.data.RecordNames;
import crm.deals.api.EntryKind;
import crm.deals.order.OrderLines;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all changes of an entry have in common: the answer, the version it was asked of, names, the moment. */
@Component
class EntryCards {

    private final EntryViews views;
    private final OrderLines lines;
    private final RecordNames names;
    private final Clock clock;

    EntryCards(EntryViews views, OrderLines lines, RecordNames names, Clock clock) {
        this.views = views;
        this.lines = lines;
        this.names = names;
        this.clock = clock;
    }

    EntryCard of(Viewer viewer, Entry entry) {
        return views.card(viewer, entry.row(), entry.kind() == EntryKind.DEAL ? lines.of(entry.id()) : List.of());
    }

    /** The card of a new entry, which has no lines yet. */
    EntryCard ofNew(Viewer viewer, Entry entry) {
        return views.card(viewer, entry.row(), List.of());
    }

    /**
     * Call it on a locked entry; reads the lines only when it has to tell what the card is now.
     *
     * @param expected null when the caller did not say
     */
    void check(Viewer viewer, @Nullable ExpectedVersion expected, Entry entry) {
        if (expected != null && expected.value() != entry.version()) {
            expected.check(of(viewer, entry));
        }
    }

    String personName(long id) {
        Ref person = names.ref(RecordType.USER, id);
        return person == null ? "" : person.name();
    }

    String contactName(@Nullable Long id) {
        Ref contact = names.ref(RecordType.CONTACT, id);
        return contact == null ? "" : contact.name();
    }

    /** As exact as PostgreSQL keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
