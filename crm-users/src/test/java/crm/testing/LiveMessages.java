package crm.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.core.AbstractMessageSendingTemplate;
import org.springframework.messaging.core.MessagePostProcessor;
import org.springframework.messaging.simp.SimpMessageSendingOperations;

/** Keeps the live messages instead of sending them. */
public class LiveMessages extends AbstractMessageSendingTemplate<String> implements SimpMessageSendingOperations {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** One message. */
    public record Sent(String destination, Object payload, Map<String, Object> headers) {}

    public List<Sent> to(String destination) {
        return sent.stream()
                .filter(message -> message.destination().equals(destination))
                .toList();
    }

    @Override
    public void convertAndSend(
            String destination,
            Object payload,
            @Nullable Map<String, Object> headers,
            @Nullable MessagePostProcessor postProcessor) {
        sent.add(new Sent(destination, payload, headers == null ? Map.of() : headers));
    }

    @Override
    protected void doSend(String destination, Message<?> message) {
        sent.add(new Sent(destination, message.getPayload(), message.getHeaders()));
    }

    @Override
    public void convertAndSendToUser(String user, String destination, Object payload) {}

    @Override
    public void convertAndSendToUser(
            String user, String destination, Object payload, @Nullable Map<String, Object> headers) {}

    @Override
    public void convertAndSendToUser(
            String user, String destination, Object payload, @Nullable MessagePostProcessor postProcessor) {}

    @Override
    public void convertAndSendToUser(
            String user,
            String destination,
            Object payload,
            @Nullable Map<String, Object> headers,
            @Nullable MessagePostProcessor postProcessor) {}
}
