package crm.users.access;

import crm.data.ClusterBus;
import crm.users.api.PersonActivated;
import crm.users.api.PersonDeactivated;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A sign-in carries the person's security version of that moment and counts while the person still has it. The present version is kept in
 * Redis for a minute and filled only where it is absent, so that a filler that was slow never overwrites a revocation.
 */
@Component
class RedisSignIns implements SignIns {

    /** Version of a person who is inactive or unknown. */
    private static final long NONE = -1;

    private static final Logger log = LoggerFactory.getLogger(RedisSignIns.class);
    private static final Duration VERSION_KEPT = Duration.ofMinutes(1);
    /** Longer than any access token lives. */
    private static final Duration END_KEPT = Duration.ofHours(1);

    private final StringRedisTemplate redis;
    private final JdbcClient db;
    private final ClusterBus bus;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RedisSignIns(
            StringRedisTemplate redis, JdbcClient db, ClusterBus bus, ApplicationEventPublisher events, Clock clock) {
        this.redis = redis;
        this.db = db;
        this.bus = bus;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean valid(SignedIn signedIn) {
        List<String> keys = new ArrayList<>();
        keys.add(versionKey(signedIn.userId()));
        String signInId = signedIn.signInId();
        if (signInId != null) {
            keys.add(endKey(signedIn.userId(), signInId));
        }
        Current current;
        try {
            List<@Nullable String> found = redis.opsForValue().multiGet(keys);
            if (found.size() > 1 && found.get(1) != null) {
                return false;
            }
            String version = found.getFirst();
            current = version == null ? fill(signedIn.userId()) : Current.read(version);
        } catch (DataAccessException e) {
            current = stored(signedIn.userId());
        }
        return signedIn.tokenId() == null
                ? current.includes(signedIn)
                : current.version() != NONE && tokenThere(signedIn.tokenId());
    }

    /** Asked of open sockets only: every call by a token looks the token up anyway. */
    private boolean tokenThere(long tokenId) {
        return db.sql(
                        "select exists (select from users.api_token where id = :id and (expires_at is null or expires_at > :now))")
                .param("id", tokenId)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void renewed(SignedIn signedIn, Duration tokenLife) {
        redis.opsForValue().set(renewalKey(signedIn), "1", tokenLife);
    }

    @Override
    public boolean renewed(SignedIn signedIn) {
        return Boolean.TRUE.equals(redis.hasKey(renewalKey(signedIn)));
    }

    @Override
    public void end(SignedIn signedIn) {
        String signInId = signedIn.signInId();
        if (signInId != null) {
            redis.opsForValue().set(endKey(signedIn.userId(), signInId), "1", END_KEPT);
            bus.publish(REVOKED, signedIn.getName());
        }
    }

    @Override
    @Transactional
    public void endAll(long userId) {
        db.sql("update users.person set security_version = security_version + 1 where id = :id")
                .param("id", userId)
                .update();
        events.publishEvent(new AllEnded(userId));
    }

    @Override
    @Transactional
    public void endOthers(SignedIn kept) {
        db.sql("""
                        update users.person set security_version = security_version + 1,
                            kept_sign_in = :kept, kept_for_version = security_version + 1
                        where id = :id
                        """).param("kept", kept.signInId()).param("id", kept.userId()).update();
        events.publishEvent(new AllEnded(kept.userId()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AllEnded ended) {
        refresh(ended.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonDeactivated event) {
        refresh(event.personId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonActivated event) {
        refresh(event.personId());
    }

    private void refresh(long userId) {
        try {
            redis.opsForValue().set(versionKey(userId), stored(userId).text(), VERSION_KEPT);
        } catch (DataAccessException e) {
            log.warn("Redis is away; ended sign-ins of person {} are noticed within {}", userId, VERSION_KEPT);
        }
        bus.publish(REVOKED, Long.toString(userId));
    }

    private Current fill(long userId) {
        Current current = stored(userId);
        redis.opsForValue().setIfAbsent(versionKey(userId), current.text(), VERSION_KEPT);
        return current;
    }

    private Current stored(long userId) {
        return db.sql("""
                        select security_version, case when kept_for_version = security_version then kept_sign_in end
                        from users.person where id = :id and active
                        """)
                .param("id", userId)
                .query((row, i) -> new Current(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Current(NONE, null));
    }

    /** The braces keep both keys of a person in one slot of a Redis cluster. */
    private static String versionKey(long userId) {
        return "crm:sv:{" + userId + "}";
    }

    private static String endKey(long userId, String signInId) {
        return "crm:ended:{" + userId + "}:" + signInId;
    }

    private static String renewalKey(SignedIn signedIn) {
        return "crm:renewed:{" + signedIn.userId() + "}:" + signedIn.signInId();
    }

    record AllEnded(long userId) {}

    /** The version that new sign-ins get, and the one sign-in from before that was kept when the others ended. */
    private record Current(long version, @Nullable String kept) {

        static Current read(String text) {
            int space = text.indexOf(' ');
            return space < 0
                    ? new Current(Long.parseLong(text), null)
                    : new Current(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        }

        String text() {
            return kept == null ? Long.toString(version) : version + " " + kept;
        }

        boolean includes(SignedIn signedIn) {
            return version == signedIn.securityVersion()
                    || kept != null && kept.equals(signedIn.signInId()) && signedIn.securityVersion() < version;
        }
    }
}
