package crm.users.securitylog;

import crm.users.api.Accounts;
import crm.users.api.PersonalLetter;
import crm.users.api.SecurityLog;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredSecurityLog implements SecurityLog {

    private static final Duration KEPT = Duration.ofDays(400);

    private static final String INSERT = """
            insert into users.security_log (at, kind, person_id, actor_id, tried, address, user_agent, detail, times, alike)
            values (:at, :kind, :person, :actor, :tried, :address, :agent, :detail, :times, :alike)
            on conflict (alike) do update set times = security_log.times + excluded.times
            """;

    private final JdbcClient db;
    private final NewDevices devices;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Failures failures;

    /** What failed is noted although what it belongs to is rolled back. */
    private final TransactionTemplate apart;

    private final Clock clock;

    StoredSecurityLog(
            JdbcClient db,
            NewDevices devices,
            Accounts accounts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.db = db;
        this.devices = devices;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.failures = new Failures(this::store);
    }

    @Override
    public void note(Kind kind, long personId, @Nullable Long actorId, @Nullable String detail) {
        Caller caller = Caller.now();
        if (kind == Kind.SIGNED_IN) {
            devices.signedIn(personId, caller);
        }
        insert(NewLine.by(caller, clock.instant())
                .kind(kind.name())
                .person(personId)
                .actor(actorId)
                .detail(detail)
                .build());
        if (kind.letter() != null) {
            String letter = kind.letter();
            accounts.byId(personId)
                    .ifPresent(account -> events.publishEvent(
                            detail == null
                                    ? PersonalLetter.to(account, letter)
                                    : PersonalLetter.to(account, letter, detail)));
        }
    }

    /** Nobody's accounts are counted together by address, or a list of addresses would fill the log. */
    @Override
    public void failed(Kind kind, @Nullable Long personId, String tried) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        String shown = personId == null ? Shortened.account(tried) : null;
        failures.add(
                new Failures.Failure(minute, kind, personId, Caller.now().address()),
                shown,
                Caller.now(),
                // No second connection while one is held: then the line comes with the next flush.
                !TransactionSynchronizationManager.isActualTransactionActive());
    }

    /** What has failed again since the first time. */
    @Scheduled(fixedDelayString = "PT5S")
    void flush() {
        failures.flush();
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT15M")
    void forget() {
        db.sql("delete from users.security_log where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private void store(Failures.Failure failure, @Nullable String tried, Caller caller, int times) {
        String alike = failure.minute() + " " + failure.kind() + " " + failure.personId() + " " + failure.address();
        var line = NewLine.by(caller, clock.instant())
                .kind(failure.kind().name())
                .person(failure.personId())
                .tried(tried)
                .times(times)
                .alike(alike)
                .build();
        apart.executeWithoutResult(status -> insert(line));
    }

    private void insert(NewLine line) {
        db.sql(INSERT).paramSource(line).update();
    }
}
