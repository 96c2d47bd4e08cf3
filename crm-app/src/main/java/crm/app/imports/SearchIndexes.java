package crm.app.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sorts new rows into the trigram indexes beside a running import. PostgreSQL collects them in a list at the index and, when it is full,
 * merges it within whichever insert comes next (PostgreSQL manual, «GIN Fast Update Technique»); that is a third of what an insert of leads
 * and deals costs, and here another connection does it meanwhile. Should this end early, inserts and autovacuum do it as ever.
 */
@Component
class SearchIndexes {

    private static final Logger log = LoggerFactory.getLogger(SearchIndexes.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String MERGE = """
            select gin_clean_pending_list(i.oid) from pg_class i
            join pg_am a on a.oid = i.relam and a.amname = 'gin'
            where i.relkind = 'i' and pg_has_role(i.relowner, 'usage')
            """;

    private final JdbcTemplate db;

    SearchIndexes(JdbcTemplate db) {
        this.db = db;
    }

    /** How long the lists may grow within this transaction before its own inserts have to merge them. */
    void leaveToOthers() {
        db.execute("set local gin_pending_list_limit = '64MB'");
    }

    /** Merges from now until it is closed. */
    Merging merging() {
        return new Merging();
    }

    /** Goes on until it is closed. */
    final class Merging implements AutoCloseable {

        private final CountDownLatch closed = new CountDownLatch(1);

        private Merging() {
            Thread.ofVirtual().name("search-indexes").start(this::merge);
        }

        private void merge() {
            try {
                do {
                    db.query(MERGE, row -> {});
                } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (DataAccessException e) {
                log.warn("Merging into the search indexes ended early: {}", e.getMessage());
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
