package crm.contacts.company;

import static crm.contacts.company.CompanyTable.COMPANY;
import static crm.contacts.company.CompanyTable.DELETED_AT;
import static crm.contacts.company.CompanyTable.RESPONSIBLE_ID;

import crm.kernel.RecordType;
import crm.users.spi.PersonHoldings;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How many companies pass to the successor of a person who leaves. */
@Component
class CompanyHoldings implements PersonHoldings {

    private final DSLContext db;

    CompanyHoldings(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<RecordType, Long> count(long personId) {
        var held = RESPONSIBLE_ID.eq(personId).and(DELETED_AT.isNull());
        return Map.of(RecordType.COMPANY, (long) db.fetchCount(COMPANY, held));
    }
}
