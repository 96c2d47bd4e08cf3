package crm.users.access;

import crm.users.api.AttemptLimits;
import crm.users.api.TooManyAttempts;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Counted before anything is looked at, so that parallel guesses count too. */
@Component
class RedisAttemptLimits implements AttemptLimits {

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration KNOWN_KEPT = Duration.ofDays(90);

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
        long failed = admit(addressKey(purpose, address), purpose.freeForAddress());
        admit(accountKey(purpose, account, address, false), purpose.freeForAccount());
        return (int) Math.min(Integer.MAX_VALUE, failed);
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
        Long attempts = redis.opsForValue().increment(key);
        redis.expire(key, MEMORY);
        if (attempts == null || attempts <= free) {
            return attempts == null ? 1 : attempts;
        }
        Duration delay = delay(attempts - free);
        String lock = key + ":wait";
        if (!Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(lock, "1", delay))) {
            redis.opsForValue().decrement(key);
            throw new TooManyAttempts(Duration.ofMillis(redis.getExpire(lock, TimeUnit.MILLISECONDS)));
        }
        return attempts;
    }

    static Duration delay(long attemptsBeyond) {
        long seconds = 1L << Math.min(attemptsBeyond, 20);
        return seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
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
        return account.strip().toLowerCase(Locale.ROOT);
    }

    private static String key(String kind, String value) {
        return "crm:attempts:" + kind + ":" + HexFormat.of().formatHex(Secrets.hash(value));
    }
}
