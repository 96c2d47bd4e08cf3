package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.CONTACT;
import static crm.contacts.contact.ContactTable.DELETED_AT;
import static crm.contacts.contact.ContactTable.ID;
import static crm.contacts.contact.ContactTable.NAME;
import static crm.contacts.contact.ContactTable.RESPONSIBLE_ID;
import static org.jooq.impl.DSL.any;

import crm.data.Conditions;
import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Names of contacts, deleted ones included, and who may do what with them. */
@Component
class ContactRecords implements RecordDescriber, RecordAccess, RecordOwners {

    private static final Set<RecordType> TYPES = Set.of(RecordType.CONTACT);

    private final DSLContext db;

    ContactRecords(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<RecordType> types() {
        return TYPES;
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        Map<RecordRef, RecordDescription> found = new HashMap<>();
        db.select(ID, NAME)
                .from(CONTACT)
                .where(ID.eq(any(ids(records))))
                .forEach(row -> found.put(
                        new RecordRef(RecordType.CONTACT, row.value1()),
                        new RecordDescription(row.value2(), null, null)));
        return found;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        Set<Long> allowed = db.select(ID)
                .from(CONTACT)
                .where(
                        ID.eq(any(ids(records))),
                        DELETED_AT.isNull(),
                        Conditions.visible(RESPONSIBLE_ID, viewer.visibility(RecordType.CONTACT, Action.READ)),
                        Conditions.visible(RESPONSIBLE_ID, viewer.visibility(RecordType.CONTACT, action)))
                .fetchSet(ID);
        Map<RecordRef, Boolean> answer = new HashMap<>();
        records.forEach(record -> answer.put(record, allowed.contains(record.id())));
        return answer;
    }

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        Map<RecordRef, Long> found = new HashMap<>();
        db.select(ID, RESPONSIBLE_ID)
                .from(CONTACT)
                .where(ID.eq(any(ids(records))))
                .forEach(row -> found.put(new RecordRef(RecordType.CONTACT, row.value1()), row.value2()));
        return found;
    }

    private static Long[] ids(Collection<RecordRef> records) {
        return records.stream().map(RecordRef::id).toArray(Long[]::new);
    }
}
