package crm.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

@AppTest
class BroadcastTests {

    private static final List<String> TEXTS =
            IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    RedisMessageListenerContainer container;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void everyTextIsHeardOnceInItsOrderHoweverManyWait() {
        var broadcast = new Broadcast(redis, container, "test:" + UUID.randomUUID(), heard::add);
        TEXTS.forEach(broadcast::send);
        Awaitility.await().untilAsserted(() -> assertThat(heard).hasSizeGreaterThanOrEqualTo(TEXTS.size()));
        assertThat(heard).isEqualTo(TEXTS);
    }

    @Test
    void withRedisAwayTheSendersNodeHearsThemAllButWhatCannotBeHandedOut() {
        var nowhere = new LettuceConnectionFactory("127.0.0.1", 1);
        nowhere.afterPropertiesSet();
        nowhere.start();
        try {
            var broadcast =
                    new Broadcast(new StringRedisTemplate(nowhere), container, "test:" + UUID.randomUUID(), text -> {
                        if (text.equals("7")) {
                            throw new IllegalStateException("nobody can read it");
                        }
                        heard.add(text);
                    });
            TEXTS.forEach(broadcast::send);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(heard)
                            .isEqualTo(TEXTS.stream()
                                    .filter(text -> !text.equals("7"))
                                    .toList()));
        } finally {
            nowhere.destroy();
        }
    }
}
