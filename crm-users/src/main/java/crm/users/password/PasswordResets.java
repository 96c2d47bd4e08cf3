package crm.users.password;

import static crm.users.tables.PasswordReset.PASSWORD_RESET;
import static crm.users.tables.Person.PERSON;
import static org.jooq.impl.DSL.field;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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

    private final DSLContext db;
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final StoredPasswords passwords;
    private final SignIns signIns;
    private final SecurityLog log;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordResets(
            DSLContext db,
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
        db.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.TOKEN_HASH, Secrets.hash(token))
                .set(PASSWORD_RESET.PERSON_ID, account.id())
                .set(PASSWORD_RESET.SECURITY_VERSION, account.securityVersion())
                .set(PASSWORD_RESET.CREATED_AT, now)
                .set(PASSWORD_RESET.EXPIRES_AT, end)
                .execute();
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
        db.update(PASSWORD_RESET)
                .set(PASSWORD_RESET.USED_AT, clock.instant())
                .where(PASSWORD_RESET.TOKEN_HASH.eq(Secrets.hash(token)))
                .execute();
        passwords.replace(account.id(), hash);
        signIns.endAll(account.id());
        events.publishEvent(new AccountRecovered(account.id()));
        log.note(Kind.PASSWORD_RESET, account.id(), null);
    }

    /** A letter to an address that is not the person's any more must open nothing. */
    @EventListener
    void on(PersonChanged event) {
        if (event.changes().stream().anyMatch(change -> change.field().equals("email"))) {
            db.deleteFrom(PASSWORD_RESET)
                    .where(PASSWORD_RESET.PERSON_ID.eq(event.personId()), PASSWORD_RESET.USED_AT.isNull())
                    .execute();
        }
    }

    /** Long enough for somebody who comes late to read why the link does not work. */
    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void forget() {
        db.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.EXPIRES_AT.lt(clock.instant().minus(REMEMBERED)))
                .execute();
    }

    private Reset usable(String token) {
        Reset reset = db.select(
                        PASSWORD_RESET.PERSON_ID,
                        PASSWORD_RESET.EXPIRES_AT,
                        PASSWORD_RESET.USED_AT,
                        field(PASSWORD_RESET
                                .SECURITY_VERSION
                                .eq(PERSON.SECURITY_VERSION)
                                .and(PERSON.ACTIVE)))
                .from(PASSWORD_RESET)
                .join(PERSON)
                .on(PERSON.ID.eq(PASSWORD_RESET.PERSON_ID))
                .where(PASSWORD_RESET.TOKEN_HASH.eq(Secrets.hash(token)))
                .forUpdate()
                .of(PASSWORD_RESET)
                .fetchOptional(row -> new Reset(row.value1(), row.value2(), row.value3(), row.value4()))
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
            long personId, Instant expiresAt, @Nullable Instant usedAt, boolean current) {}
}
