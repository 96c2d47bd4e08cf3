package crm.app.live;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * A socket that ends a moment after an error was sent. Ended at once, with more from the client on the way, it would be reset, and the
 * client might never read what it was refused.
 */
final class LingeringSocket extends WebSocketSessionDecorator {

    private static final Logger log = LoggerFactory.getLogger(LingeringSocket.class);
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    LingeringSocket(WebSocketSession session) {
        super(session);
    }

    @Override
    public void close(CloseStatus status) throws IOException {
        if (CloseStatus.PROTOCOL_ERROR.equalsCode(status)) {
            LATER.execute(() -> end(status));
        } else {
            super.close(status);
        }
    }

    private void end(CloseStatus status) {
        try {
            super.close(status);
        } catch (IOException e) {
            log.debug("A socket could not be closed", e);
        }
    }
}
