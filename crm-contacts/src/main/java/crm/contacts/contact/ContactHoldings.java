package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.CONTACT;
import static crm.contacts.contact.ContactTable.DELETED_AT;
import static crm.contacts.contact.ContactTable.RESPONSIBLE_ID;

import crm.kernel.RecordType;
import crm.users.spi.PersonHoldings;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How many contacts pass to the successor of a person who leaves. */
@Component
class ContactHoldings implements PersonHoldings {

    private final DSLContext db;

    ContactHoldings(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<RecordType, Long> count(long personId) {
        var held = RESPONSIBLE_ID.eq(personId).and(DELETED_AT.isNull());
        return Map.of(RecordType.CONTACT, (long) db.fetchCount(CONTACT, held));
    }
}
