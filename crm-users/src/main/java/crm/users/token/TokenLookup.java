package crm.users.token;

import static crm.users.tables.ApiToken.API_TOKEN;
import static crm.users.tables.Person.PERSON;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import crm.data.ClusterBus;
import crm.users.access.Secrets;
import crm.users.api.ApiTokens;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Finds whose token it is: in Redis, where what PostgreSQL said is kept for a minute, and in PostgreSQL while Redis is away. */
@Component
class TokenLookup implements ApiTokens {

    private static final Logger log = LoggerFactory.getLogger(TokenLookup.class);
    private static final Duration KNOWN_KEPT = Duration.ofMinutes(1);
    private static final Duration UNKNOWN_KEPT = Duration.ofMinutes(1);
    private static final String UNKNOWN = "-";

    private final DSLContext db;
    private final StringRedisTemplate redis;
    private final ClusterBus bus;
    private final Clock clock;

    TokenLookup(DSLContext db, StringRedisTemplate redis, ClusterBus bus, Clock clock) {
        this.db = db;
        this.redis = redis;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public Optional<SignedIn> find(String token) {
        byte[] hash = Secrets.hash(token);
        String found = cached(hash);
        if (found.equals(UNKNOWN)) {
            return Optional.empty();
        }
        String[] parts = found.split(" ", -1);
        return Optional.of(new SignedIn(
                Long.parseLong(parts[0]),
                0,
                Set.of(parts[1].split(",")),
                null,
                Long.parseLong(parts[2]),
                parts[3].isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(parts[3]))));
    }

    /** Makes revoked tokens unknown on all nodes at once. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(Tokens.Revoked revoked) {
        try {
            revoked.hashes().forEach(hash -> redis.opsForValue().set(key(hash), UNKNOWN, KNOWN_KEPT));
        } catch (DataAccessException e) {
            log.warn("Redis is away; revoked API tokens are noticed within {}", KNOWN_KEPT);
        }
        bus.publish(SignIns.REVOKED, Long.toString(revoked.person()));
    }

    private String cached(byte[] hash) {
        try {
            String known = redis.opsForValue().get(key(hash));
            return known == null ? fill(hash) : known;
        } catch (DataAccessException e) {
            return stored(hash).text();
        }
    }

    /** Only where nothing is kept yet, so that a slow look-up never overwrites a revocation. */
    private String fill(byte[] hash) {
        Found found = stored(hash);
        redis.opsForValue().setIfAbsent(key(hash), found.text(), found.kept());
        return found.text();
    }

    /** The use is noted when the token is looked up anew, which is every minute at most. A person who leaves loses all tokens. */
    private Found stored(byte[] hash) {
        Instant now = clock.instant();
        return db.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(
                        API_TOKEN.TOKEN_HASH.eq(hash),
                        API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(now)),
                        exists(selectOne()
                                .from(PERSON)
                                .where(PERSON.ID.eq(API_TOKEN.PERSON_ID).and(PERSON.ACTIVE))))
                .returning(API_TOKEN.ID, API_TOKEN.PERSON_ID, API_TOKEN.SCOPES, API_TOKEN.EXPIRES_AT)
                .fetchOptional(row -> found(row, now))
                .orElse(new Found(UNKNOWN, UNKNOWN_KEPT));
    }

    private static Found found(Record row, Instant now) {
        @Nullable Instant expires = row.get(API_TOKEN.EXPIRES_AT);
        Duration left = expires == null ? KNOWN_KEPT : Duration.between(now, expires);
        return new Found(
                row.get(API_TOKEN.PERSON_ID) + " " + String.join(",", row.get(API_TOKEN.SCOPES)) + " "
                        + row.get(API_TOKEN.ID) + " " + (expires == null ? "" : expires.toEpochMilli()),
                left.compareTo(KNOWN_KEPT) < 0 ? left.plusMillis(1) : KNOWN_KEPT);
    }

    private static String key(byte[] hash) {
        return "crm:api-token:" + HexFormat.of().formatHex(hash);
    }

    private record Found(String text, Duration kept) {}
}
