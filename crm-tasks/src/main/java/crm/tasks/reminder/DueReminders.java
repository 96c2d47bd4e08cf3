package crm.tasks.reminder;

import static crm.tasks.tables.Reminder.REMINDER;
import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.TaskReminder;
import crm.users.api.Notice;
import crm.users.api.Notice.Occasion;
import crm.users.api.Notice.Quote;
import crm.users.api.Notifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. The mark and the notices are of one transaction, and a row is taken by one node, so that each person is told once whatever
 * stops in between; what was due while nothing ran is sent afterwards, and says so.
 */
@Component
class DueReminders {

    private static final Logger log = LoggerFactory.getLogger(DueReminders.class);
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final Reminders reminders;
    private final Notifier notifier;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueReminders(
            DSLContext db,
            Reminders reminders,
            Notifier notifier,
            MessageSource texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.reminders = reminders;
        this.notifier = notifier;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param over whether the task is done or in the bin, of which nobody is reminded */
    private record Due(long task, String name, boolean over, long person, String line, Instant at) {}

    @Scheduled(fixedDelayString = "PT1S")
    void send() {
        int sent;
        do {
            sent = batch(AT_ONCE);
        } while (sent == AT_ONCE);
    }

    /** One that cannot be told is left behind, so that the others are. */
    private int batch(int most) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> told(take(most))));
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException refused) {
            if (most > 1) {
                int sent = 0;
                while (sent < most && batch(1) == 1) {
                    sent++;
                }
                return sent;
            }
            log.error("A reminder was given up", refused);
            return Objects.requireNonNull(transaction.execute(status -> take(1).size()));
        }
    }

    private List<Due> take(int most) {
        Instant now = clock.instant();
        List<Due> due = db.select(
                        REMINDER.TASK_ID,
                        TASK.NAME,
                        field(TASK.DONE.isTrue().or(TASK.DELETED_AT.isNotNull())),
                        REMINDER.PERSON_ID,
                        REMINDER.LINE,
                        REMINDER.DUE_AT)
                .from(REMINDER)
                .join(TASK)
                .on(TASK.ID.eq(REMINDER.TASK_ID))
                .where(REMINDER.SENT_AT.isNull(), REMINDER.DUE_AT.le(now))
                .orderBy(REMINDER.DUE_AT, REMINDER.TASK_ID, REMINDER.PERSON_ID)
                .limit(inline(most))
                .forUpdate()
                .of(REMINDER)
                .skipLocked()
                .fetch(Records.mapping(Due::new));
        if (!due.isEmpty()) {
            db.update(REMINDER)
                    .set(REMINDER.SENT_AT, now)
                    .where(row(REMINDER.TASK_ID, REMINDER.PERSON_ID, REMINDER.LINE)
                            .in(due.stream()
                                    .map(one -> row(one.task(), one.person(), one.line()))
                                    .toList()))
                    .execute();
        }
        return due;
    }

    private int told(List<Due> taken) {
        List<Notice> notices = new ArrayList<>();
        for (Due one : taken) {
            if (!one.over()) {
                reminders.viewer(one.person()).ifPresent(person -> notices.add(notice(one, person)));
            }
        }
        notifier.notify(notices);
        return taken.size();
    }

    private Notice notice(Due due, Viewer person) {
        var task = new RecordRef(RecordType.TASK, due.task());
        var occasion = new Occasion(
                ReminderNotifications.REMINDED + ":" + task.text() + ":"
                        + due.line().split(" ", 2)[0] + "@" + due.at(),
                due.at(),
                null);
        return new Notice(person.id(), ReminderNotifications.REMINDED, task, due.name(), occasion, quote(due, person));
    }

    private @Nullable Quote quote(Due due, Viewer person) {
        TaskReminder reminder = KeptReminders.reminder(due.line());
        boolean late = due.at().plus(LATE).isBefore(clock.instant());
        String words = reminder.text() == null ? "" : reminder.text();
        if (late) {
            words = texts.getMessage("tasks.reminder.late", new Object[] {words}, person.language())
                    .strip();
        }
        return words.isEmpty() ? null : new Quote(words, null);
    }
}
