package crm.imports;

import crm.data.DatabaseFailures;
import crm.data.SqlText;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Does on another connection, beside a running import, what tables need that grow by orders of magnitude within seconds. Should it end
 * early, autovacuum and the import's own inserts do the same later and slower.
 */
@Component
class TableMaintenance {

    private static final Logger log = LoggerFactory.getLogger(TableMaintenance.class);

    /** Many rows merged at once cost a fraction of the same rows in small lots, but a search reads through those that wait. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration FIRST = Duration.ofMillis(1_200);

    /**
     * New rows wait in a list at the trigram index, and when it is full, it is merged within whichever insert comes next (PostgreSQL manual,
     * «GIN Fast Update Technique»); that is a third of what an insert of leads and deals costs.
     */
    private static final String MERGE = """
        select gin_clean_pending_list(i.oid) from pg_class i
        join pg_am a on a.oid = i.relam and a.amname = 'gin'
        where i.relkind = 'i' and pg_has_role(i.relowner, 'usage')
        """;

    /**
     * Of a table that it has never analysed the planner takes any condition to be met by next to no row, and picks an index that reads all
     * of them; autovacuum would come after a minute.
     */
    private static final String UNKNOWN = """
        select s.schemaname || '.' || s.relname from pg_stat_user_tables s join pg_class c on c.oid = s.relid
        where s.n_mod_since_analyze > 1000 + 9 * greatest(c.reltuples, 0) and pg_has_role(c.relowner, 'usage')
            and s.schemaname || s.relname ~ '^[a-z0-9_]+$'
        """;

    private final JdbcTemplate db;

    TableMaintenance(JdbcTemplate db) {
        this.db = db;
    }

    /** How long the lists may grow within this transaction before its own inserts have to merge them. */
    void leaveToOthers() {
        db.execute("set local gin_pending_list_limit = '64MB'");
    }

    /** Works from now until it is closed. */
    Working working() {
        return new Working();
    }

    /** Goes on until it is closed. */
    final class Working implements AutoCloseable {

        private final CountDownLatch closed = new CountDownLatch(1);

        private Working() {
            Thread.ofVirtual().name("import-upkeep").start(this::work);
        }

        private void work() {
            try {
                // What the first chunk wrote is to be known before many others look for their keys in it.
                boolean ended = closed.await(FIRST.toMillis(), TimeUnit.MILLISECONDS);
                while (!ended) {
                    for (@Nullable String table : db.queryForList(UNKNOWN, String.class)) {
                        db.execute(SqlText.of("analyze %s", Objects.requireNonNull(table))
                                .toString());
                    }
                    db.query(MERGE, row -> {});
                    ended = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (DataAccessException e) {
                log.warn("The upkeep of the tables beside an import ended early: {}", DatabaseFailures.named(e));
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
