package crm.app.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/**
 * Carries texts over Redis to all nodes, the sender's too, in the order in which they were sent, and without whoever sends waiting
 * for Redis. With Redis away this node alone hears them.
 */
final class Broadcast {

    private static final Logger log = LoggerFactory.getLogger(Broadcast.class);
    private static final int WAITING = 100_000;

    private final StringRedisTemplate redis;
    private final String channel;
    private final Consumer<String> listener;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(WAITING);
    private final AtomicBoolean sending = new AtomicBoolean();

    Broadcast(
            StringRedisTemplate redis,
            RedisMessageListenerContainer container,
            String channel,
            Consumer<String> listener) {
        this.redis = redis;
        this.channel = channel;
        this.listener = listener;
        MessageListener heard = (message, pattern) -> heard(new String(message.getBody(), StandardCharsets.UTF_8));
        container.addMessageListener(heard, new ChannelTopic(channel));
    }

    void send(String text) {
        if (!waiting.offer(text)) {
            log.warn("Too much waits for Redis; a live message stays on this node");
            heard(text);
        } else if (sending.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::sendWaiting);
        }
    }

    private void sendWaiting() {
        try {
            for (String text = waiting.poll(); text != null; text = waiting.poll()) {
                publish(text);
            }
        } finally {
            sending.set(false);
        }
        // What came after the last look and before the line above found somebody still at work.
        if (!waiting.isEmpty() && sending.compareAndSet(false, true)) {
            sendWaiting();
        }
    }

    /** What waits behind one that did not get through does not wait for its own time-out. */
    private void publish(String text) {
        try {
            redis.convertAndSend(channel, text);
        } catch (RuntimeException e) {
            List<String> texts = new ArrayList<>(List.of(text));
            waiting.drainTo(texts);
            log.warn("Redis is away; {} live messages stay on this node: {}", texts.size(), e.toString());
            texts.forEach(this::heard);
        }
    }

    /** One that cannot be handed out keeps none of the others from it. */
    private void heard(String text) {
        try {
            listener.accept(text);
        } catch (RuntimeException e) {
            log.error("A live message was not handed out", e);
        }
    }
}
