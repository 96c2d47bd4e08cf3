package crm.users.activity;

import crm.data.DatabaseFailures;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a partition of the history ready for this month and the coming ones; on every node, one at a time. */
@Component
class MonthlyPartitions {

    private static final Logger log = LoggerFactory.getLogger(MonthlyPartitions.class);
    private static final int MONTHS_AHEAD = 3;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu_MM");

    private final JdbcTemplate db;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MonthlyPartitions(JdbcTemplate db, TransactionTemplate transactions, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "P1D")
    void make() {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        for (int i = 0; i <= MONTHS_AHEAD; i++) {
            YearMonth month = now.plusMonths(i);
            try {
                transactions.executeWithoutResult(status -> make(month));
            } catch (DataAccessException e) {
                // Its lines go to the last partition meanwhile, so nothing is lost.
                log.warn("The history's partition for {} cannot be made now: {}", month, DatabaseFailures.named(e));
            }
        }
    }

    private void make(YearMonth month) {
        db.execute("set local lock_timeout = '5s'");
        db.execute("select pg_advisory_xact_lock(hashtext('users.activity'))");
        String partition = "users.activity_" + NAME.format(month);
        if (Boolean.TRUE.equals(db.queryForObject("select to_regclass(?) is not null", Boolean.class, partition))) {
            return;
        }
        // Lines of the month that came before its partition lie in the last one, and must not when it is attached.
        db.execute("create table %s (like users.activity including defaults)".formatted(partition));
        db.execute("""
                with early as (delete from users.activity_other
                    where at >= '%2$s-01T00:00Z' and at < '%3$s-01T00:00Z' returning *)
                insert into %1$s select * from early
                """.formatted(partition, month, month.plusMonths(1)));
        db.execute("alter table users.activity attach partition %s for values from ('%s-01T00:00Z') to ('%s-01T00:00Z')"
                .formatted(partition, month, month.plusMonths(1)));
    }
}
