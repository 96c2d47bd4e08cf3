package crm.app.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** What waits to be done, as the database knows it: one query, whose answer serves all gauges of a scrape. */
@Component
class Backlog {

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** By the names of the gauges. */
    private static final String QUERY = """
        select
            (select count(*) from events.event_publication where completion_date is null) as events_waiting,
            (select count(*) from events.event_publication where completion_date is null and status = 'FAILED')
                as events_failed,
            (select coalesce(extract(epoch from now() - min(publication_date)), 0) from events.event_publication
                where completion_date is null) as events_oldest_seconds,
            (select count(*) from imports.import where state in ('RUNNING', 'UNDOING')) as imports_running,
            (select count(*) from imports.import where state = 'FAILED') as imports_failed,
            (select count(*) from exports.export where state in ('WAITING', 'RUNNING')) as exports_waiting,
            (select count(*) from exports.export where state = 'FAILED') as exports_failed,
            (select count(*) from jobs.scheduled_tasks where not picked and execution_time < now()) as jobs_due,
            (select count(*) from jobs.scheduled_tasks where picked) as jobs_running,
            (select count(*) from jobs.scheduled_tasks where consecutive_failures > 0) as jobs_failing
        """;

    private final JdbcClient db;
    private final Clock clock;
    private Map<String, Double> figures = Map.of();
    private Instant read = Instant.MIN;

    Backlog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** No number while the database does not answer. */
    synchronized double of(String name) {
        Instant now = clock.instant();
        if (read.isBefore(now.minus(FRESH))) {
            read = now;
            figures = read();
        }
        return figures.getOrDefault(name, Double.NaN);
    }

    private Map<String, Double> read() {
        try {
            return db.sql(QUERY).query((row, number) -> figures(row)).single();
        } catch (DataAccessException | CannotCreateTransactionException e) {
            log.warn("The backlog cannot be read: {}", e.getClass().getSimpleName());
            return Map.of();
        }
    }

    private static Map<String, Double> figures(ResultSet row) throws SQLException {
        Map<String, Double> all = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            all.put(columns.getColumnLabel(column), row.getDouble(column));
        }
        return all;
    }
}
