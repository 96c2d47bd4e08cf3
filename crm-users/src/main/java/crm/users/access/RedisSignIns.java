package crm.users.access;

import crm.data.ClusterBus;
import crm.users.api.PersonActivated;
import crm.users.api.PersonDeactivated;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
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

    RedisSignIns(StringRedisTemplate redis, JdbcClient db, ClusterBus bus, ApplicationEventPublisher events) {
        this.redis = redis;
        this.db = db;
        this.bus = bus;
        this.events = events;
    }

    @Override
    public boolean valid(SignedIn signedIn) {
        List<String> keys = new ArrayList<>();
        keys.add(versionKey(signedIn.userId()));
        String signInId = signedIn.signInId();
        if (signInId != null) {
            keys.add(endKey(signedIn.userId(), signInId));
        }
        long current;
        try {
            List<@Nullable String> found = redis.opsForValue().multiGet(keys);
            if (found.size() > 1 && found.get(1) != null) {
                return false;
            }
            String version = found.getFirst();
            current = version == null ? fill(signedIn.userId()) : Long.parseLong(version);
        } catch (DataAccessException e) {
            current = stored(signedIn.userId());
        }
        return signedIn.tokenScopes() == null ? current == signedIn.securityVersion() : current != NONE;
    }

    @Override
    public void end(SignedIn signedIn) {
        String signInId = signedIn.signInId();
        if (signInId != null) {
            redis.opsForValue().set(endKey(signedIn.userId(), signInId), "1", END_KEPT);
            bus.tell(REVOKED, signedIn.getName());
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
            redis.opsForValue().set(versionKey(userId), Long.toString(stored(userId)), VERSION_KEPT);
        } catch (DataAccessException e) {
            log.warn("Redis is away; ended sign-ins of person {} are noticed within {}", userId, VERSION_KEPT);
        }
        bus.tell(REVOKED, Long.toString(userId));
    }

    private long fill(long userId) {
        long version = stored(userId);
        redis.opsForValue().setIfAbsent(versionKey(userId), Long.toString(version), VERSION_KEPT);
        return version;
    }

    private long stored(long userId) {
        return db.sql("select security_version from users.person where id = :id and active")
                .param("id", userId)
                .query(Long.class)
                .optional()
                .orElse(NONE);
    }

    /** The braces keep both keys of a person in one slot of a Redis cluster. */
    private static String versionKey(long userId) {
        return "crm:sv:{" + userId + "}";
    }

    private static String endKey(long userId, String signInId) {
        return "crm:ended:{" + userId + "}:" + signInId;
    }

    record AllEnded(long userId) {}
}
