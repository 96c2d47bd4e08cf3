package crm.users.access;

import crm.kernel.EmailAddress;
import crm.users.api.Accounts;
import crm.users.api.AccountsAccountBuilder;
import crm.users.api.PersonSignedIn;
import crm.users.api.PersonSignedOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAccounts implements Accounts {

    private static final String ACCOUNT = """
            select id, email, name, language, time_zone, password_hash, security_version, active from users.person where
            """;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredAccounts(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Account> byEmail(String email) {
        return db.sql(ACCOUNT + " lower(email) = :email")
                .param("email", EmailAddress.canonical(email))
                .query(StoredAccounts::account)
                .optional();
    }

    @Override
    public Optional<Account> byId(long userId) {
        return db.sql(ACCOUNT + " id = :id")
                .param("id", userId)
                .query(StoredAccounts::account)
                .optional();
    }

    @Override
    public Set<Long> active(Collection<Long> people) {
        return db.sql("select id from users.person where id = any(:people) and active")
                .param("people", people.toArray(Long[]::new))
                .query((row, index) -> row.getLong(1))
                .set();
    }

    @Override
    @Transactional
    public void signedIn(long userId) {
        Instant now = clock.instant();
        db.sql("update users.person set last_sign_in_at = :now where id = :id returning name")
                .param("now", Timestamp.from(now))
                .param("id", userId)
                .query(String.class)
                .optional()
                .ifPresent(name -> events.publishEvent(new PersonSignedIn(userId, name, userId, now)));
    }

    @Override
    @Transactional
    public void signedOut(long userId) {
        byId(userId)
                .ifPresent(account ->
                        events.publishEvent(new PersonSignedOut(userId, account.name(), userId, clock.instant())));
    }

    @Override
    public Set<Long> ofRole(long roleId) {
        return db.sql("select id from users.person where role_id = :role and active")
                .param("role", roleId)
                .query((row, index) -> row.getLong(1))
                .set();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return AccountsAccountBuilder.builder()
                .id(row.getLong("id"))
                .email(row.getString("email"))
                .name(row.getString("name"))
                .language(row.getString("language"))
                .timeZone(row.getString("time_zone"))
                .passwordHash(row.getString("password_hash"))
                .securityVersion(row.getLong("security_version"))
                .active(row.getBoolean("active"))
                .build();
    }
}
