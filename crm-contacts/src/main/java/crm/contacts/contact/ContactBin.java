package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.CONTACT;
import static crm.contacts.contact.ContactTable.DELETED_AT;
import static crm.contacts.contact.ContactTable.EXTERNAL_ID;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import crm.kernel.ProblemException;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the bin of contacts: on request back to life, after thirty days for good. The purge runs on every node, which does no harm. */
@Component
class ContactBin {

    private static final Logger log = LoggerFactory.getLogger(ContactBin.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Table<Record> GONE = table(name("contacts", "contact")).as("gone");
    private static final Field<Long> GONE_ID = field(name("gone", "id"), SQLDataType.BIGINT);
    private static final Field<String> GONE_EXTERNAL_ID = field(name("gone", "external_id"), SQLDataType.CLOB);

    private final DSLContext db;
    private final Clock clock;

    ContactBin(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws ProblemException 409 when an import has meanwhile made another contact of the same external id */
    void requireRestorable(long id) {
        boolean taken = db.fetchExists(select(inline(1))
                .from(CONTACT)
                .where(
                        DELETED_AT.isNull(),
                        EXTERNAL_ID.eq(select(GONE_EXTERNAL_ID).from(GONE).where(GONE_ID.eq(id)))));
        if (taken) {
            throw ProblemException.conflict("external-id-taken");
        }
    }

    @Scheduled(cron = "0 20 3 * * *")
    @Transactional
    public void purge() {
        int gone = db.deleteFrom(CONTACT)
                .where(DELETED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
        log.info("{} contacts left the bin for good", gone);
    }
}
