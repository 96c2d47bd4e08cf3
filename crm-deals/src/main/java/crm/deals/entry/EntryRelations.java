package crm.deals.entry;

import static crm.deals.entry.EntryTable.*;
import static org.jooq.impl.DSL.inline;

import crm.contacts.spi.RelatedRecords;
import crm.data.ListRequest;
import crm.data.Listing;
import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;

/** The leads and deals of contacts and companies. */
@Service
class EntryRelations implements RelatedRecords {

    private static final Set<EntryKind> BOTH = EnumSet.allOf(EntryKind.class);

    private final DSLContext db;
    private final EntryReads reads;
    private final LinkRights links;

    EntryRelations(DSLContext db, EntryReads reads, LinkRights links) {
        this.db = db;
        this.reads = reads;
        this.links = links;
    }

    /** @throws ProblemException 404 when the contact is absent or not visible */
    Listing<EntryItem> orders(Viewer viewer, long contactId, ListRequest<EntrySort> page) {
        if (!links.allowed(viewer, Action.READ, RecordType.CONTACT, contactId)) {
            throw ProblemException.notFound();
        }
        return reads.page(viewer, EnumSet.of(EntryKind.DEAL), EntryFilter.ofContact(contactId), page);
    }

    @Override
    public Collection<RecordRef> of(Viewer viewer, RecordRef record, int limit) {
        Field<Long> link = switch (record.type()) {
            case CONTACT -> CONTACT_ID;
            case COMPANY -> COMPANY_ID;
            default -> null;
        };
        if (link == null) {
            return List.of();
        }
        return db.select(ID, KIND)
                .from(ENTRY)
                .where(link.eq(record.id()))
                .and(DELETED_AT.isNull())
                .and(EntryConditions.visible(viewer, BOTH))
                .orderBy(CREATED_AT.desc(), ID.desc())
                .limit(inline(limit))
                .fetch(row -> new RecordRef(EntryKind.valueOf(row.get(KIND)).recordType(), row.get(ID)));
    }
}
