package crm.users.presence;

import crm.data.RedisScripts;
import crm.users.api.PresenceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Presence in Redis. Each step is one script, so that of all nodes exactly one is told of a change. */
@Component
class PresenceStore {

    /** The braces keep all keys in one slot of a Redis cluster. */
    private static final String PREFIX = "{crm:presence}:";

    private static final String STATUS = PREFIX + "status";
    private static final List<String> KEYS = List.of(
            PREFIX + "seen",
            PREFIX + "acted",
            PREFIX + "socket",
            STATUS,
            PREFIX + "silent",
            PREFIX + "working",
            PREFIX + "due");
    private static final int MEMBERS = 4;

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = RedisScripts.list("crm/users/presence.lua");

    private final StringRedisTemplate redis;
    private final PresenceSettings settings;

    PresenceStore(StringRedisTemplate redis, PresenceSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** What happened, as the script names it. */
    enum Step {
        ACTED,
        ASKED,
        CONNECTED,
        SILENCE,
        UNSILENCE,
        FORGET,
        WORKING,
        SWEEP
    }

    /**
     * A person's status became another.
     *
     * @param seenAt the last sign of life; the epoch when it is not known any more
     */
    record Change(long userId, PresenceStatus before, PresenceStatus now, Instant seenAt) {}

    /** @throws org.springframework.dao.DataAccessException while Redis is away */
    List<Change> apply(Step step, Collection<Long> userIds) {
        List<String> arguments = new ArrayList<>(userIds.size() + MEMBERS);
        arguments.add(step.name().toLowerCase(java.util.Locale.ROOT));
        arguments.add(Long.toString(settings.offlineAfter().toMillis()));
        arguments.add(Long.toString(settings.awayAfter().toMillis()));
        userIds.forEach(id -> arguments.add(Long.toString(id)));
        List<?> told = redis.execute(SCRIPT, KEYS, arguments.toArray());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; told != null && i + MEMBERS <= told.size(); i += MEMBERS) {
            changes.add(new Change(
                    Long.parseLong(told.get(i).toString()),
                    PresenceStatus.valueOf(told.get(i + 1).toString()),
                    PresenceStatus.valueOf(told.get(i + 2).toString()),
                    Instant.ofEpochMilli(
                            (long) Double.parseDouble(told.get(i + 3).toString()))));
        }
        return changes;
    }

    /** @throws org.springframework.dao.DataAccessException while Redis is away */
    Map<Long, PresenceStatus> of(List<Long> userIds) {
        Map<Long, PresenceStatus> found = new HashMap<>();
        List<Object> keys = new ArrayList<>(userIds.size());
        userIds.forEach(id -> keys.add(Long.toString(id)));
        List<Object> kept = redis.opsForHash().multiGet(STATUS, keys);
        for (int i = 0; i < userIds.size(); i++) {
            Object status = kept.get(i);
            if (status != null) {
                found.put(userIds.get(i), PresenceStatus.valueOf(status.toString()));
            }
        }
        return found;
    }

    /** @throws org.springframework.dao.DataAccessException while Redis is away */
    Map<Long, PresenceStatus> everybody() {
        Map<Long, PresenceStatus> found = new HashMap<>();
        redis.opsForHash()
                .entries(STATUS)
                .forEach((id, status) ->
                        found.put(Long.valueOf(id.toString()), PresenceStatus.valueOf(status.toString())));
        return found;
    }
}
