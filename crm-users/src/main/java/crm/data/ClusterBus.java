package crm.data;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Short notices from one node to all nodes, itself included, over Redis. Delivery is best effort: what is told here must also come right
 * by itself after a while (a cache entry that expires), because a node that has lost Redis hears nothing.
 */
@Component
public class ClusterBus implements MessageListener {

    private static final Logger log = LoggerFactory.getLogger(ClusterBus.class);
    private static final String PREFIX = "crm:bus:";

    private final StringRedisTemplate redis;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    ClusterBus(
            StringRedisTemplate redis,
            @Qualifier("redisMessageListenerContainer") RedisMessageListenerContainer container) {
        this.redis = redis;
        container.addMessageListener(this, new PatternTopic(PREFIX + "*"));
    }

    /**
     * Call it after the commit of what the notice is about. This node has heard it when the call returns, and hears it once more with the
     * others; with Redis away it is the only one.
     */
    public void publish(String topic, String notice) {
        deliver(topic, notice);
        try {
            redis.convertAndSend(PREFIX + topic, notice);
        } catch (DataAccessException e) {
            log.warn("Redis is away; the notice {} stays on this node", topic);
        }
    }

    /** @param listener hears some notices twice, and in any thread */
    public void listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(listener);
    }

    @Override
    public void onMessage(Message message, byte @org.jspecify.annotations.Nullable [] pattern) {
        String channel = new String(message.getChannel(), java.nio.charset.StandardCharsets.UTF_8);
        deliver(
                channel.substring(PREFIX.length()),
                new String(message.getBody(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private void deliver(String topic, String notice) {
        for (Consumer<String> listener : listeners.getOrDefault(topic, List.of())) {
            listener.accept(notice);
        }
    }
}
