package crm.app.live;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Tells the client in one word why it is refused and, by the receipt it asked for, what was refused; nothing of the inside. */
final class LiveErrors extends StompSubProtocolErrorHandler {

    @Override
    public @Nullable Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> message, Throwable failure) {
        String word = "malformed";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationException) {
                word = "unauthenticated";
            } else if (cause instanceof ForbiddenDestinationException) {
                word = "forbidden";
            }
        }
        var headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setMessage(word);
        String receipt = receipt(message);
        if (receipt != null) {
            headers.setReceiptId(receipt);
        }
        headers.setLeaveMutable(true);
        return MessageBuilder.createMessage(word.getBytes(StandardCharsets.UTF_8), headers.getMessageHeaders());
    }

    private static @Nullable String receipt(@Nullable Message<byte[]> message) {
        StompHeaderAccessor refused =
                message == null ? null : MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        return refused == null ? null : refused.getReceipt();
    }
}
