package crm.users.token;

import crm.data.ClusterBus;
import crm.users.access.Secrets;
import crm.users.api.ApiTokens;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Finds whose token it is: in Redis, where what PostgreSQL said is kept for a minute, and in PostgreSQL while Redis is away. */
@Component
class TokenLookup implements ApiTokens {

    private static final Logger log = LoggerFactory.getLogger(TokenLookup.class);
    private static final Duration KNOWN_KEPT = Duration.ofMinutes(1);
    private static final Duration UNKNOWN_KEPT = Duration.ofMinutes(1);
    private static final String UNKNOWN = "-";

    /** The use is noted when the token is looked up anew, which is every minute at most. A person who leaves loses all tokens. */
    private static final String USE = """
            update users.api_token set last_used_at = :now
            where token_hash = :hash and (expires_at is null or expires_at > :now)
                and exists (select from users.person where id = person_id and active)
            returning id, person_id, scopes, expires_at
            """;

    private final JdbcClient db;
    private final StringRedisTemplate redis;
    private final ClusterBus bus;
    private final Clock clock;

    TokenLookup(JdbcClient db, StringRedisTemplate redis, ClusterBus bus, Clock clock) {
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

    private Found stored(byte[] hash) {
        Instant now = clock.instant();
        return db.sql(USE)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, i) -> {
                    Timestamp expires = row.getTimestamp("expires_at");
                    String[] scopes = (String[]) row.getArray("scopes").getArray();
                    Duration left = expires == null ? KNOWN_KEPT : Duration.between(now, expires.toInstant());
                    return new Found(
                            row.getLong("person_id") + " " + String.join(",", scopes) + " " + row.getLong("id") + " "
                                    + (expires == null ? "" : expires.getTime()),
                            left.compareTo(KNOWN_KEPT) < 0 ? left.plusMillis(1) : KNOWN_KEPT);
                })
                .optional()
                .orElse(new Found(UNKNOWN, UNKNOWN_KEPT));
    }

    private static String key(byte[] hash) {
        return "crm:api-token:" + HexFormat.of().formatHex(hash);
    }

    private record Found(String text, Duration kept) {}
}
