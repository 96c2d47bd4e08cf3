package crm.app.live;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/**
 * A socket that ends a moment after an error was sent. Ended at once, it would drop the error whenever another message is on its way out,
 * as the answer to CONNECT often is, and the client would never read what it was refused.
 */
final class LingeringSocket extends ConcurrentWebSocketSessionDecorator {

    private static final Logger log = LoggerFactory.getLogger(LingeringSocket.class);
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    LingeringSocket(WebSocketSession session, int sendTimeLimit, int bufferSizeLimit) {
        super(session, sendTimeLimit, bufferSizeLimit);
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
