package crm.users.access;

import crm.data.RedisScripts;
import crm.kernel.EmailAddress;
import crm.users.api.AttemptLimits;
import crm.users.api.TooManyAttempts;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Counted before anything is looked at, so that parallel guesses count too. */
@Component
class RedisAttemptLimits implements AttemptLimits {

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration KNOWN_KEPT = Duration.ofDays(90);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> ADMIT = RedisScripts.list("crm/users/admit.lua");

    private final StringRedisTemplate redis;

    RedisAttemptLimits(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public int admit(Purpose purpose, String account, String address) {
        boolean known = Boolean.TRUE.equals(redis.hasKey(knownKey(account, address)));
        if (known) {
            admit(accountKey(purpose, account, address, true), purpose.freeForAccount());
            return 0;
        }
        long fromAddress = admit(addressKey(purpose, address), purpose.freeForAddress());
        long forAccount = admit(accountKey(purpose, account, address, false), purpose.freeForAccount());
        return (int) Math.min(Integer.MAX_VALUE, Math.max(fromAddress, forAccount));
    }

    @Override
    public void succeeded(Purpose purpose, String account, String address) {
        boolean known = Boolean.TRUE.equals(redis.hasKey(knownKey(account, address)));
        redis.delete(accountKey(purpose, account, address, known));
        redis.opsForValue().set(knownKey(account, address), "1", KNOWN_KEPT);
        if (!known) {
            redis.opsForValue().decrement(addressKey(purpose, address));
        }
    }

    private long admit(String key, int free) {
        List<?> answer = redis.execute(
                ADMIT,
                List.of(key, key + ":wait"),
                Integer.toString(free),
                Long.toString(MEMORY.toMillis()),
                Long.toString(LONGEST.toMillis()));
        if (!(answer.get(0) instanceof Long attempts) || !(answer.get(1) instanceof Long wait)) {
            throw new IllegalStateException("admit.lua answered " + answer);
        }
        if (wait > 0) {
            throw new TooManyAttempts(Duration.ofMillis(wait));
        }
        return attempts;
    }

    private static String addressKey(Purpose purpose, String address) {
        return key(purpose + ":address", CallerAddress.network(address));
    }

    private static String accountKey(Purpose purpose, String account, String address, boolean known) {
        return known
                ? key(purpose + ":here", normal(account) + " " + CallerAddress.network(address))
                : key(purpose + ":account", normal(account));
    }

    private static String knownKey(String account, String address) {
        return key("known", normal(account) + " " + CallerAddress.network(address));
    }

    private static String normal(String account) {
        return EmailAddress.canonical(account);
    }

    /** The braces keep a counter and its lock in one slot of a Redis cluster. */
    private static String key(String kind, String value) {
        return "crm:attempts:" + kind + ":{" + HexFormat.of().formatHex(Secrets.hash(value)) + "}";
    }
}
