package crm.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, for the account and for the address it comes from: after some free attempts each further one must wait twice as
 * long as the one before, up to a quarter of an hour. Counted before the password is looked at, so that parallel guesses count too.
 */
@Component
class AttemptLimits {

    private static final int FREE_FOR_ACCOUNT = 5;
    /** A whole office may stand behind one address. */
    private static final int FREE_FOR_ADDRESS = 50;

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final StringRedisTemplate redis;

    AttemptLimits(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** @throws TooManyAttemptsException when this attempt has to wait */
    void admit(String account, String address) {
        admit(key("address", address), FREE_FOR_ADDRESS);
        admit(key("account", account.strip().toLowerCase(Locale.ROOT)), FREE_FOR_ACCOUNT);
    }

    /** The password was right: the account starts afresh, the attempt does not count for the address. */
    void succeeded(String account, String address) {
        redis.delete(key("account", account.strip().toLowerCase(Locale.ROOT)));
        redis.opsForValue().decrement(key("address", address));
    }

    private void admit(String key, int free) {
        Long attempts = redis.opsForValue().increment(key);
        redis.expire(key, MEMORY);
        if (attempts == null || attempts <= free) {
            return;
        }
        Duration delay = delay(attempts - free);
        String lock = key + ":wait";
        if (!Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(lock, "1", delay))) {
            redis.opsForValue().decrement(key);
            throw new TooManyAttemptsException(Duration.ofMillis(redis.getExpire(lock, TimeUnit.MILLISECONDS)));
        }
    }

    static Duration delay(long attemptsBeyond) {
        long seconds = 1L << Math.min(attemptsBeyond, 20);
        return seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
    }

    private static String key(String kind, String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return "crm:attempts:" + kind + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
