package crm.tasks.share;

import static crm.tasks.tables.Offer.OFFER;
import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import crm.tasks.share.Offers.Offered;
import crm.users.api.Notice;
import crm.users.api.Notifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds people once of offers that they have not answered for a day, of tasks that are still to be done. */
@Component
class OfferReminders {

    private static final Duration WAITS = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int AT_ONCE = 500;
    private static final Field<Boolean> OVER = field(name("over"), Boolean.class);

    private final DSLContext db;
    private final Notifier notifier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfferReminders(DSLContext db, Notifier notifier, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.notifier = notifier;
        this.transaction = transaction;
        this.clock = clock;
    }

    void remind() {
        int told;
        do {
            told = Objects.requireNonNull(transaction.execute(status -> batch()));
        } while (told == AT_ONCE);
    }

    /** The mark and the notices are of one transaction, so that of two nodes one tells. */
    private int batch() {
        Instant now = clock.instant();
        var due = db.select(
                        OFFER.TASK_ID,
                        OFFER.PERSON_ID,
                        OFFER.OFFERED_BY,
                        TASK.NAME,
                        field(TASK.DONE.isTrue().or(TASK.DELETED_AT.isNotNull()))
                                .as(OVER))
                .from(OFFER)
                .join(TASK)
                .on(TASK.ID.eq(OFFER.TASK_ID))
                .where(
                        OFFER.STATE.eq(inline(OfferState.OFFERED.name())),
                        OFFER.REMINDED_AT.isNull(),
                        OFFER.OFFERED_AT.le(now.minus(WAITS)))
                .orderBy(OFFER.OFFERED_AT)
                .limit(inline(AT_ONCE))
                .forUpdate()
                .of(OFFER)
                .skipLocked()
                .fetch();
        if (due.isEmpty()) {
            return 0;
        }
        db.update(OFFER)
                .set(OFFER.REMINDED_AT, now)
                .where(row(OFFER.TASK_ID, OFFER.PERSON_ID)
                        .in(due.map(one -> row(one.get(OFFER.TASK_ID), one.get(OFFER.PERSON_ID)))))
                .execute();
        List<Notice> notices = due.stream()
                .filter(one -> !one.get(OVER))
                .map(one -> Offers.notice(
                        new Offered(one.get(OFFER.TASK_ID), one.get(TASK.NAME)),
                        one.get(OFFER.PERSON_ID),
                        TaskNotifications.OFFERED,
                        one.get(OFFER.OFFERED_BY),
                        now,
                        null))
                .toList();
        notifier.notify(notices);
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> offerReminderJob(OfferReminders reminders) {
            return Tasks.recurring("tasks.offer-reminders", FixedDelay.of(EVERY))
                    .execute((instance, context) -> reminders.remind());
        }
    }
}
