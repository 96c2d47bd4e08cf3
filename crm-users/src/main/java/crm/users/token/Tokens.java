package crm.users.token;

import crm.kernel.ProblemException;
import crm.users.access.Secrets;
import crm.users.api.AccountRecovered;
import crm.users.api.ApiTokens;
import crm.users.api.PersonDeactivated;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, lists and revokes the API tokens of one person. */
@Service
@Transactional
class Tokens {

    private static final int MAX = 50;

    private static final String INSERT = """
            insert into users.api_token (token_hash, person_id, name, scopes, created_at, expires_at)
            values (:hash, :person, :name, :scopes, :now, :expires) returning id
            """;

    private static final String LIST = """
            select id, name, scopes, created_at, last_used_at, expires_at from users.api_token
            where person_id = :person order by created_at desc, id desc
            """;

    private final JdbcClient db;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tokens(JdbcClient db, SecurityLog log, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TokenAnswer> list(long person) {
        return db.sql(LIST).param("person", person).query(Tokens::answer).list();
    }

    public TokenAnswer create(long person, TokenRequest request) {
        Instant now = clock.instant();
        Instant expires = request.expiresAt();
        if (expires != null && !expires.isAfter(now)) {
            throw ProblemException.invalid("expiresAt", "future");
        }
        if (count(person) >= MAX) {
            throw ProblemException.conflict("too-many-tokens", MAX);
        }
        Set<String> scopes = request.effectiveScopes();
        String token = ApiTokens.PREFIX + Secrets.token();
        long id = db.sql(INSERT)
                .param("hash", Secrets.hash(token))
                .param("person", person)
                .param("name", request.name().strip())
                .param("scopes", scopes.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("expires", expires == null ? null : Timestamp.from(expires))
                .query(Long.class)
                .single();
        log.note(Kind.TOKEN_MADE, person, request.name().strip());
        return TokenAnswerBuilder.builder()
                .id(id)
                .name(request.name().strip())
                .scopes(scopes)
                .createdAt(now)
                .expiresAt(expires)
                .token(token)
                .build();
    }

    public void revoke(long person, long id) {
        List<Revocation> revoked = db.sql(
                        "delete from users.api_token where id = :id and person_id = :person returning token_hash, name")
                .param("id", id)
                .param("person", person)
                .query((row, i) -> new Revocation(row.getBytes("token_hash"), row.getString("name")))
                .list();
        if (revoked.isEmpty()) {
            throw ProblemException.notFound();
        }
        log.note(Kind.TOKEN_REVOKED, person, revoked.getFirst().name());
        events.publishEvent(
                new Revoked(person, revoked.stream().map(Revocation::hash).toList()));
    }

    /** Tokens do not come back when the person does. */
    @EventListener
    void on(PersonDeactivated event) {
        revokeAll(event.personId());
    }

    @EventListener
    void on(AccountRecovered event) {
        revokeAll(event.personId());
    }

    private void revokeAll(long person) {
        List<byte[]> hashes = db.sql("delete from users.api_token where person_id = :person returning token_hash")
                .param("person", person)
                .query(Tokens::hash)
                .list();
        events.publishEvent(new Revoked(person, hashes));
    }

    private long count(long person) {
        return db.sql("select count(*) from users.api_token where person_id = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    private static byte[] hash(ResultSet row, int index) throws SQLException {
        return row.getBytes("token_hash");
    }

    private static TokenAnswer answer(ResultSet row, int index) throws SQLException {
        return TokenAnswerBuilder.builder()
                .id(row.getLong("id"))
                .name(row.getString("name"))
                .scopes(new TreeSet<>(List.of((String[]) row.getArray("scopes").getArray())))
                .createdAt(row.getTimestamp("created_at").toInstant())
                .lastUsedAt(instant(row.getTimestamp("last_used_at")))
                .expiresAt(instant(row.getTimestamp("expires_at")))
                .build();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private record Revocation(byte[] hash, String name) {}

    /** These tokens of a person are no more. */
    record Revoked(long person, List<byte[]> hashes) {}
}
