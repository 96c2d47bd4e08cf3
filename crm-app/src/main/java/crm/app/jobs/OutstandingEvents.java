package crm.app.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings to its listener what has not come there: events of a node that ended, those for which there was no room, and those whose listener
 * failed. A batch at a time, so that a backlog fits into memory however long it is; any node may do it, since each event is claimed first.
 */
@Component
class OutstandingEvents {

    static final int ATTEMPTS = 30;

    private static final Logger log = LoggerFactory.getLogger(OutstandingEvents.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 200;
    private static final int IN_FLIGHT = 400;
    private static final Duration PUBLISHED = Duration.ofMinutes(1);
    private static final Duration AT_WORK = Duration.ofMinutes(2);

    /** Whoever works on an event for so long has ended, or never began. */
    private static final String OVERDUE = """
            update events.event_publication set status = 'FAILED' where id in (
                select id from events.event_publication
                where status = 'PUBLISHED' and publication_date < :published
                    or status in ('PROCESSING', 'RESUBMITTED') and coalesce(last_resubmission_date, publication_date) < :atWork
                order by publication_date limit :batch for update skip locked)
            """;

    private static final String GIVEN_UP = """
            with given_up as (
                delete from events.event_publication where id in (
                    select id from events.event_publication where status = 'FAILED' and completion_attempts >= :attempts
                    limit :batch for update skip locked)
                returning *)
            insert into events.event_publication_archive
                (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts, last_resubmission_date)
            select id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts, last_resubmission_date
            from given_up
            returning id, listener_id
            """;

    private final JdbcClient db;
    private final FailedEventPublications failed;
    private final CompletedEventPublications completed;
    private final Clock clock;

    OutstandingEvents(
            JdbcClient db, FailedEventPublications failed, CompletedEventPublications completed, Clock clock) {
        this.db = db;
        this.failed = failed;
        this.completed = completed;
        this.clock = clock;
    }

    /** Those that every listener has dealt with. What was put aside stays until somebody has looked at it. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        completed.deletePublicationsOlderThan(KEPT);
    }

    @Scheduled(fixedDelayString = "PT30S")
    void offer() {
        Instant now = clock.instant();
        db.sql(OVERDUE)
                .param("published", Timestamp.from(now.minus(PUBLISHED)))
                .param("atWork", Timestamp.from(now.minus(AT_WORK)))
                .param("batch", BATCH)
                .update();
        db.sql(GIVEN_UP)
                .param("attempts", ATTEMPTS)
                .param("batch", BATCH)
                .query((row, i) -> row.getString("listener_id") + " of " + row.getString("id"))
                .list()
                .forEach(event -> log.error(
                        "Given up after {} attempts: {}; it lies among the archived events as FAILED",
                        ATTEMPTS,
                        event));
        failed.resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH).withMaxInFlight(IN_FLIGHT));
    }
}
