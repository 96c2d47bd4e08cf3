package crm.users.password;

import crm.kernel.ProblemException;
import crm.users.access.PasswordPolicy;
import crm.users.access.Secrets;
import crm.users.access.StoredPasswords;
import crm.users.api.AccountRecovered;
import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.Installation;
import crm.users.api.PersonChanged;
import crm.users.api.PersonalLetterBuilder;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.SignIns;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links for those who forgot their password. A link works once, within an hour, and only while nothing else has ended the person's
 * sign-ins since: a changed password or a deactivation makes every link that is out worthless.
 */
@Service
class PasswordResets {

    private static final Duration OPEN_FOR = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String FIND = """
            select r.person_id, r.expires_at, r.used_at, r.security_version = p.security_version as current, p.active
            from users.password_reset r join users.person p on p.id = r.person_id
            where r.token_hash = :hash for update of r
            """;

    private final JdbcClient db;
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final StoredPasswords passwords;
    private final SignIns signIns;
    private final SecurityLog log;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordResets(
            JdbcClient db,
            Accounts accounts,
            PasswordPolicy policy,
            StoredPasswords passwords,
            SignIns signIns,
            SecurityLog log,
            Installation installation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.signIns = signIns;
        this.log = log;
        this.installation = installation;
        this.events = events;
        this.clock = clock;
    }

    /** Writes to the person, if there is one. */
    @Transactional
    public void begin(String email) {
        Optional<Account> active = accounts.byEmail(email).filter(Account::active);
        if (active.isEmpty()) {
            return;
        }
        Account account = active.get();
        String token = Secrets.token();
        Instant now = clock.instant();
        Instant end = now.plus(OPEN_FOR);
        db.sql("""
                        insert into users.password_reset (token_hash, person_id, security_version, created_at, expires_at)
                        values (:hash, :person, :version, :now, :end)
                        """)
                .param("hash", Secrets.hash(token))
                .param("person", account.id())
                .param("version", account.securityVersion())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .update();
        log.note(Kind.PASSWORD_RESET_ASKED, account.id(), null, null);
        events.publishEvent(PersonalLetterBuilder.builder()
                .kind("password-reset")
                .email(account.email())
                .language(account.language())
                .timeZone(account.timeZone())
                .args(List.of())
                .link(installation.link("/password-reset/" + token))
                .moment(end)
                .build());
    }

    @Transactional
    public Instant requireOpen(String token) {
        return usable(token).expiresAt();
    }

    @Transactional
    public void finish(String token, String password) {
        Reset reset = usable(token);
        Account account = accounts.byId(reset.personId()).orElseThrow(ProblemException::notFound);
        String hash = policy.hash(password, account.email());
        db.sql("update users.password_reset set used_at = :now where token_hash = :hash")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Secrets.hash(token))
                .update();
        passwords.replace(account.id(), hash);
        signIns.endAll(account.id());
        events.publishEvent(new AccountRecovered(account.id()));
        log.note(Kind.PASSWORD_RESET, account.id(), null);
    }

    /** A letter to an address that is not the person's any more must open nothing. */
    @EventListener
    void on(PersonChanged event) {
        if (event.changes().stream().anyMatch(change -> change.field().equals("email"))) {
            db.sql("delete from users.password_reset where person_id = :person and used_at is null")
                    .param("person", event.personId())
                    .update();
        }
    }

    /** Long enough for somebody who comes late to read why the link does not work. */
    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void forget() {
        db.sql("delete from users.password_reset where expires_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private Reset usable(String token) {
        Reset reset = db.sql(FIND)
                .param("hash", Secrets.hash(token))
                .query((row, i) -> new Reset(
                        row.getLong("person_id"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("used_at"),
                        row.getBoolean("current") && row.getBoolean("active")))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("password-reset-unknown"));
        if (reset.usedAt() != null) {
            throw ProblemException.conflict("password-reset-used");
        }
        if (!reset.current() || !reset.expiresAt().isAfter(clock.instant())) {
            throw ProblemException.conflict("password-reset-expired");
        }
        return reset;
    }

    private record Reset(
            long personId, Instant expiresAt, @Nullable Timestamp usedAt, boolean current) {}
}
