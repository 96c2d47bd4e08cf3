package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import crm.contacts.spi.CustomerRecords;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.RecordRights;
import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.Audience;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;

/** The leads and deals of contacts and companies, and whom they show these to. */
@Service
class EntryRelations implements CustomerRecords {

    private static final Set<EntryKind> BOTH = EnumSet.allOf(EntryKind.class);

    private static final Set<RecordType> CUSTOMERS = Set.of(RecordType.CONTACT, RecordType.COMPANY);

    private final DSLContext db;
    private final EntryReads reads;
    private final RecordRights rights;

    EntryRelations(DSLContext db, EntryReads reads, RecordRights rights) {
        this.db = db;
        this.reads = reads;
        this.rights = rights;
    }

    /** @throws ProblemException 404 when the contact is absent or not visible */
    Page<EntryItem> orders(Viewer viewer, long contactId, ListRequest<EntrySort> page) {
        if (!rights.allowed(viewer, Action.READ, new RecordRef(RecordType.CONTACT, contactId))) {
            throw ProblemException.notFound();
        }
        return reads.page(viewer, EnumSet.of(EntryKind.DEAL), EntryFilter.ofContact(contactId), page);
    }

    @Override
    public Collection<RecordRef> of(Viewer viewer, RecordRef record, int limit) {
        if (!CUSTOMERS.contains(record.type())) {
            return List.of();
        }
        return db.select(ENTRY.ID, ENTRY.KIND)
                .from(ENTRY)
                .where(link(record.type()).eq(record.id()), within(viewer))
                .orderBy(ENTRY.CREATED_AT.desc(), ENTRY.ID.desc())
                .limit(inline(limit))
                .fetch(row ->
                        new RecordRef(EntryKind.valueOf(row.get(ENTRY.KIND)).recordType(), row.get(ENTRY.ID)));
    }

    /** The offset keeps the planner from gathering all entries of the viewer for the sake of a few rows. */
    @Override
    public Condition visible(Viewer viewer, RecordType type, Field<Long> customer) {
        return exists(selectOne()
                .from(ENTRY)
                .where(link(type).eq(customer), within(viewer))
                .offset(inline(0)));
    }

    /** One person's entries are few beside the customers that a common word finds, so these are looked up by them. */
    @Override
    public Condition searchable(Viewer viewer, RecordType type, Field<Long> customer) {
        if (!EntryConditions.onePerson(viewer, BOTH)) {
            return visible(viewer, type, customer);
        }
        Field<Long> link = link(type);
        return customer.eq(any(array(select(link).from(ENTRY).where(link.isNotNull(), within(viewer)))));
    }

    @Override
    public boolean mayReadAny(Viewer viewer) {
        return BOTH.stream().anyMatch(kind -> viewer.may(kind.recordType(), Action.READ));
    }

    @Override
    public Set<Audience> audiences(RecordRef customer) {
        return db.selectDistinct(ENTRY.KIND, ENTRY.RESPONSIBLE_ID)
                .from(ENTRY)
                .where(link(customer.type()).eq(customer.id()), ENTRY.DELETED_AT.isNull())
                .fetchSet(row -> new Audience(EntryKind.valueOf(row.value1()).recordType(), row.value2()));
    }

    private static Condition within(Viewer viewer) {
        return ENTRY.DELETED_AT.isNull().and(EntryConditions.visible(viewer, BOTH));
    }

    private static Field<Long> link(RecordType customer) {
        return customer == RecordType.CONTACT ? ENTRY.CONTACT_ID : ENTRY.COMPANY_ID;
    }
}
