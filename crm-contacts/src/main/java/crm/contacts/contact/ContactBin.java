package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.CONTACT;
import static crm.contacts.contact.ContactTable.DELETED_AT;
import static crm.contacts.contact.ContactTable.EXTERNAL_ID;
import static crm.contacts.contact.ContactTable.ID;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import crm.contacts.bulk.BulkChanges;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the bin of contacts: on request back to life, after thirty days for good. Nodes that purge at once share the work. */
@Component
class ContactBin {

    private static final Logger log = LoggerFactory.getLogger(ContactBin.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 500;

    private static final Table<Record> GONE = table(name("contacts", "contact")).as("gone");
    private static final Field<Long> GONE_ID = field(name("gone", "id"), SQLDataType.BIGINT);
    private static final Field<String> GONE_EXTERNAL_ID = field(name("gone", "external_id"), SQLDataType.CLOB);

    private final DSLContext db;
    private final BulkChanges changes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ContactBin(DSLContext db, BulkChanges changes, TransactionTemplate transactions, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.transactions = transactions;
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
    public void purge() {
        Instant before = clock.instant().minus(KEPT);
        int all = 0;
        int gone;
        do {
            gone = Objects.requireNonNull(transactions.execute(status -> batch(before)));
            all += gone;
        } while (gone == BATCH);
        log.info("{} contacts left the bin for good", all);
    }

    private int batch(Instant before) {
        List<Long> gone = db.deleteFrom(CONTACT)
                .where(ID.in(select(ID)
                        .from(CONTACT)
                        .where(DELETED_AT.lt(before))
                        .orderBy(DELETED_AT, ID)
                        .limit(inline(BATCH))
                        .forUpdate()
                        .skipLocked()))
                .returning(ID)
                .fetch(ID);
        changes.of(RecordType.CONTACT, gone);
        return gone.size();
    }
}
