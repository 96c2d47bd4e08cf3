package crm.app.factor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** What authenticators have been asked and have not answered yet. Each question is answered once, on whichever node. */
@Component
class PendingCeremonies {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final StringRedisTemplate redis;

    PendingCeremonies(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void keep(String key, Serializable question) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        redis.opsForValue().set(key(key), Base64.getEncoder().encodeToString(bytes.toByteArray()), KEPT);
    }

    <T> Optional<T> take(String key, Class<T> type) {
        String text = redis.opsForValue().getAndDelete(key(key));
        if (text == null) {
            return Optional.empty();
        }
        try (var in = new ObjectInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return Optional.of(type.cast(in.readObject()));
        } catch (IOException | ClassNotFoundException e) {
            // Written by another version of the application: the person is asked anew.
            return Optional.empty();
        }
    }

    private static String key(String key) {
        return "crm:passkey:" + key;
    }
}
