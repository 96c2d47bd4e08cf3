package crm.app.live;

import crm.kernel.Addressee;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.AbstractMessageChannel;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.NativeMessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;

/**
 * Carries every message for the broker over Redis to all nodes; each node, the sender too, hands to its own subscribers only what comes
 * back, so that no one gets anything twice. With Redis away the sender's own subscribers still get it.
 */
@Component
class Relay implements ExecutorChannelInterceptor {

    private static final String CHANNEL = "crm:stomp";
    private static final String RETURNED = "crm-returned";
    private static final String SENT = "crm-sent";
    private static final String FIELD = "\u001f";
    private static final Pattern ONES_OWN = Pattern.compile("/user/(\\d{1,18})(/queue/.+)");

    private final Broadcast broadcast;
    private final LiveDestinations destinations;
    private final ObjectProvider<AbstractMessageChannel> channels;

    Relay(
            StringRedisTemplate redis,
            LiveDestinations destinations,
            RedisMessageListenerContainer container,
            ObjectProvider<AbstractMessageChannel> channels) {
        this.destinations = destinations;
        this.channels = channels;
        this.broadcast = new Broadcast(redis, container, CHANNEL, parcel -> handOut(decode(parcel)));
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
        if (SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) != SimpMessageType.MESSAGE
                || destination == null
                || message.getHeaders().containsKey(RETURNED)
                || resolvedForOneUser(message)) {
            return message;
        }
        broadcast.send(encode(destination, addressee(destination, message), message));
        return MessageBuilder.fromMessage(message).setHeader(SENT, true).build();
    }

    /** The message itself stops here once it is on its way over Redis; the template must not be told so by a null. */
    @Override
    public @Nullable Message<?> beforeHandle(Message<?> message, MessageChannel channel, MessageHandler handler) {
        return message.getHeaders().containsKey(SENT) ? null : message;
    }

    private static boolean resolvedForOneUser(Message<?> message) {
        return NativeMessageHeaderAccessor.getFirstNativeHeader(
                        SimpMessageHeaderAccessor.ORIGINAL_DESTINATION, message.getHeaders())
                != null;
    }

    /** Whoever sends says to whom; a queue of somebody's own says it itself. */
    private String addressee(String destination, Message<?> message) {
        Matcher own = ONES_OWN.matcher(destination);
        String declared = own.matches() ? "/user" + own.group(2) : destination;
        String addressee = own.matches()
                ? new Addressee.Person(Long.parseLong(own.group(1))).text()
                : NativeMessageHeaderAccessor.getFirstNativeHeader(Addressee.HEADER, message.getHeaders());
        if (addressee == null || !destinations.contains(declared)) {
            throw new IllegalStateException(
                    "a live message needs a declared destination and an addressee: " + declared);
        }
        return addressee;
    }

    private static String encode(String destination, String addressee, Message<?> message) {
        byte[] payload = message.getPayload() instanceof byte[] bytes
                ? bytes
                : message.getPayload().toString().getBytes(StandardCharsets.UTF_8);
        return destination + FIELD + addressee + FIELD + Base64.getEncoder().encodeToString(payload);
    }

    /** To this node's subscribers alone, for what every node has been told of otherwise. */
    void handOut(String destination, Addressee addressee, byte[] payload) {
        handOut(returned(destination, addressee.text(), payload));
    }

    private void handOut(Message<?> message) {
        channels.stream()
                .filter(channel -> "brokerChannel".equals(channel.getBeanName()))
                .findFirst()
                .ifPresent(channel -> channel.send(message));
    }

    private static Message<byte[]> decode(String text) {
        String[] fields = text.split(FIELD, -1);
        return returned(fields[0], fields[1], Base64.getDecoder().decode(fields[2]));
    }

    private static Message<byte[]> returned(String destination, String addressee, byte[] payload) {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setDestination(destination);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setHeader(RETURNED, true);
        headers.setHeader(Addressee.HEADER, addressee);
        headers.setLeaveMutable(true);
        return MessageBuilder.createMessage(payload, headers.getMessageHeaders());
    }
}
