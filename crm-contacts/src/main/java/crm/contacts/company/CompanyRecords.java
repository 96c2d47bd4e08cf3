package crm.contacts.company;

import static crm.contacts.company.CompanyTable.COMPANY;
import static crm.contacts.company.CompanyTable.DELETED_AT;
import static crm.contacts.company.CompanyTable.ID;
import static crm.contacts.company.CompanyTable.NAME;
import static crm.contacts.company.CompanyTable.RESPONSIBLE_ID;
import static org.jooq.impl.DSL.any;

import crm.contacts.customer.CustomerRights;
import crm.data.Conditions;
import crm.kernel.Action;
import crm.kernel.Audience;
import crm.kernel.RecordAccess;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordOwners;
import crm.kernel.RecordReaders;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RestrictableFields;
import crm.kernel.Viewer;
import crm.users.spi.RecordCounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Names of companies, deleted ones included, and who may do what with them. */
@Component
class CompanyRecords
        implements RecordDescriber, RecordAccess, RecordReaders, RecordOwners, RecordCounts, RestrictableFields {

    private static final Set<RecordType> TYPES = Set.of(RecordType.COMPANY);
    private static final List<String> FIELDS = List.of("egrpou", "phones", "emails", "address", "website", "tags");

    private final DSLContext db;
    private final CustomerRights rights;

    CompanyRecords(DSLContext db, CustomerRights rights) {
        this.db = db;
        this.rights = rights;
    }

    @Override
    public Set<RecordType> types() {
        return TYPES;
    }

    @Override
    public List<Field> restrictable() {
        return FIELDS.stream().map(field -> Field.of(RecordType.COMPANY, field)).toList();
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        Map<RecordRef, RecordDescription> found = new HashMap<>();
        db.select(ID, NAME)
                .from(COMPANY)
                .where(ID.eq(any(ids(records))))
                .forEach(row -> found.put(
                        new RecordRef(RecordType.COMPANY, row.value1()),
                        new RecordDescription(row.value2(), null, null)));
        return found;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        Condition may = action == Action.READ
                ? rights.visible(viewer, RecordType.COMPANY, ID, RESPONSIBLE_ID)
                : CustomerRights.own(viewer, RecordType.COMPANY, RESPONSIBLE_ID)
                        .and(Conditions.visible(RESPONSIBLE_ID, viewer.visibility(RecordType.COMPANY, action)));
        Set<Long> allowed = db.select(ID)
                .from(COMPANY)
                .where(ID.eq(any(ids(records))), DELETED_AT.isNull(), may)
                .fetchSet(ID);
        Map<RecordRef, Boolean> answer = new HashMap<>();
        records.forEach(record -> answer.put(record, allowed.contains(record.id())));
        return answer;
    }

    @Override
    public Set<Audience> audiences(RecordRef record) {
        return isThere(record) ? rights.audiences(record) : Set.of();
    }

    @Override
    public List<RecordRef> showing(Viewer viewer, RecordRef record, int limit) {
        return isThere(record) ? rights.showing(viewer, record, limit) : List.of();
    }

    private boolean isThere(RecordRef record) {
        return db.fetchExists(COMPANY, ID.eq(record.id()), DELETED_AT.isNull());
    }

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        Map<RecordRef, Long> found = new HashMap<>();
        db.select(ID, RESPONSIBLE_ID)
                .from(COMPANY)
                .where(ID.eq(any(ids(records))))
                .forEach(row -> found.put(new RecordRef(RecordType.COMPANY, row.value1()), row.value2()));
        return found;
    }

    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        Map<Long, Long> people = new HashMap<>();
        db.select(RESPONSIBLE_ID, DSL.count())
                .from(COMPANY)
                .where(DELETED_AT.isNull())
                .groupBy(RESPONSIBLE_ID)
                .forEach(row -> people.put(row.value1(), row.value2().longValue()));
        return Map.of(RecordType.COMPANY, new Counts(people, 0, true));
    }

    private static Long[] ids(Collection<RecordRef> records) {
        return records.stream().map(RecordRef::id).toArray(Long[]::new);
    }
}
