package crm.deals.product;

import static crm.deals.product.ProductTable.*;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import crm.data.RecordNames;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes for good what has been in the bin of products for thirty days. Orders keep what they say of it. Nodes that do it at once share
 * the work.
 */
@Component
class ProductPurge {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 500;

    private final DSLContext db;
    private final RecordNames names;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ProductPurge(DSLContext db, RecordNames names, TransactionTemplate transactions, Clock clock) {
        this.db = db;
        this.names = names;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void purge() {
        List<RecordRef> gone;
        do {
            gone = transactions.execute(status -> batch());
            names.forget(gone);
        } while (gone.size() == BATCH);
    }

    private List<RecordRef> batch() {
        Instant before = clock.instant().minus(KEPT);
        return db.deleteFrom(PRODUCT)
                .where(ID.in(select(ID)
                        .from(PRODUCT)
                        .where(DELETED_AT.lessThan(before))
                        .orderBy(DELETED_AT, ID)
                        .limit(inline(BATCH))
                        .forUpdate()
                        .skipLocked()))
                .returning(ID)
                .fetch(row -> new RecordRef(RecordType.PRODUCT, row.get(ID)));
    }
}
