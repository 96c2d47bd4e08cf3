package crm.communications.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import crm.communications.reader.Readers;
import crm.communications.settings.NotificationSettings;
import crm.kernel.RecordRef;
import crm.users.api.Accounts;
import crm.users.api.Emails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Writes to people of what they have not seen in the application for a while, one letter a person. What the mail server does not take
 * stays due, so that nothing is lost while it is away.
 */
@Component
class NotificationEmails {

    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofMinutes(5);

    /** What could not be mailed for so long is no news any more. */
    private static final Duration NEWS = Duration.ofDays(3);

    private static final int AT_ONCE = 1_000;

    /** After so many refusals one after the other it is the server, not the letters. */
    private static final int REFUSALS = 3;

    private final DueEmails due;
    private final EmailTexts texts;
    private final Readers readers;
    private final Accounts accounts;
    private final Emails letters;
    private final NotificationSettings settings;
    private final Clock clock;

    NotificationEmails(
            DueEmails due,
            EmailTexts texts,
            Readers readers,
            Accounts accounts,
            Emails letters,
            NotificationSettings settings,
            Clock clock) {
        this.due = due;
        this.texts = texts;
        this.readers = readers;
        this.accounts = accounts;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** No transaction is open while the mail server is talked to. */
    void send() {
        if (!letters.available()) {
            return;
        }
        Instant now = clock.instant();
        Map<Long, List<NotificationRow>> people = due.read(now, now.minus(NEWS), AT_ONCE);
        int refused = 0;
        for (var person : people.entrySet()) {
            Collection<Long> ids =
                    person.getValue().stream().map(NotificationRow::id).toList();
            Optional<Accounts.Account> account = accounts.byId(person.getKey()).filter(Accounts.Account::active);
            boolean gone = account.isEmpty();
            if (gone || letters.send(texts.letter(account.get(), shown(person.getKey(), person.getValue())))) {
                due.done(person.getValue(), now, now.plus(settings.mailAfter()));
                refused = 0;
            } else {
                due.postpone(ids, now, clock.instant().plus(RETRY));
                refused++;
            }
            if (refused == REFUSALS) {
                return;
            }
        }
    }

    /** Rights may have gone since the notification was written. */
    private List<NotificationRow> shown(long person, List<NotificationRow> rows) {
        Set<RecordRef> readable = readers.active(person)
                .map(viewer -> readers.readable(
                        viewer, rows.stream().map(NotificationRow::record).toList()))
                .orElse(Set.of());
        return NotificationRow.shown(rows, readable);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        RecurringTask<Void> notificationLettersJob(NotificationEmails letters) {
            return Tasks.recurring("notification-letters", FixedDelay.of(EVERY))
                    .execute((task, context) -> letters.send());
        }
    }
}
