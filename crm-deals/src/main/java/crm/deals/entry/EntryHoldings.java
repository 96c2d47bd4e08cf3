package crm.deals.entry;

import static crm.deals.entry.EntryTable.*;

import crm.deals.api.EntryKind;
import crm.kernel.RecordType;
import crm.users.spi.PersonHoldings;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How many open leads and deals pass to the successor of a person who leaves. */
@Component
class EntryHoldings implements PersonHoldings {

    private final DSLContext db;

    EntryHoldings(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<RecordType, Long> count(long personId) {
        Map<RecordType, Long> held = new EnumMap<>(RecordType.class);
        db.select(KIND, DSL.count())
                .from(ENTRY)
                .where(RESPONSIBLE_ID.eq(personId))
                .and(CLOSED_AT.isNull())
                .and(DELETED_AT.isNull())
                .groupBy(KIND)
                .forEach(row -> held.put(EntryKind.valueOf(row.value1()).recordType(), (long) row.value2()));
        return held;
    }
}
