package crm.deals.entry;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sequence;

import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.Sequence;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Ids and visible numbers of leads and deals, taken from the database in blocks and handed out from memory. Call it in the transaction
 * that uses them, so that whoever waits for a block holds a connection already.
 */
@Component
class EntryIds {

    private static final int BLOCK = 50;

    private final Blocks ids;
    private final Blocks numbers;

    EntryIds(DSLContext db) {
        this.ids = new Blocks(db, sequence(name("deals", "entry_id_seq"), SQLDataType.BIGINT));
        this.numbers = new Blocks(db, sequence(name("deals", "entry_number_seq"), SQLDataType.BIGINT));
    }

    long id() {
        return ids.next();
    }

    long number() {
        return numbers.next();
    }

    private static final class Blocks {

        private final DSLContext db;
        private final Sequence<Long> sequence;
        private final ReentrantLock lock = new ReentrantLock();
        private long next;
        private long end;

        private Blocks(DSLContext db, Sequence<Long> sequence) {
            this.db = db;
            this.sequence = sequence;
        }

        private long next() {
            lock.lock();
            try {
                if (next == end) {
                    next = db.nextval(sequence);
                    end = next + BLOCK;
                }
                return next++;
            } finally {
                lock.unlock();
            }
        }
    }
}
