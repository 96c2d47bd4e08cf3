package crm.testing.http;

import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.converter.SimpleMessageConverter;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket to one node that keeps what it receives. */
public final class LiveClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebSocketStompClient client;
    private final StompSession session;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> refusal;
    private final CompletableFuture<Void> end;

    private LiveClient(
            WebSocketStompClient client,
            StompSession session,
            CompletableFuture<String> refusal,
            CompletableFuture<Void> end) {
        this.end = end;
        this.client = client;
        this.session = session;
        this.refusal = refusal;
    }

    public static LiveClient connect(Server node, String token) throws Exception {
        var client = new WebSocketStompClient(new StandardWebSocketClient());
        client.setMessageConverter(new SimpleMessageConverter());
        var connect = new StompHeaders();
        connect.add("Authorization", "Bearer " + token);
        var refusal = new CompletableFuture<String>();
        var end = new CompletableFuture<Void>();
        var session = client.connectAsync(
                        URI.create(node.address().toString().replace("http", "ws") + "/ws"),
                        new WebSocketHttpHeaders(),
                        connect,
                        new StompSessionHandlerAdapter() {
                            @Override
                            public Type getPayloadType(StompHeaders headers) {
                                return byte[].class;
                            }

                            @Override
                            public void handleFrame(StompHeaders headers, @Nullable Object payload) {
                                refusal.complete(String.valueOf(headers.getFirst("message")));
                            }

                            @Override
                            public void handleException(
                                    StompSession failed,
                                    @Nullable StompCommand command,
                                    StompHeaders headers,
                                    byte[] payload,
                                    Throwable failure) {
                                refusal.completeExceptionally(failure);
                            }

                            @Override
                            public void handleTransportError(StompSession failed, Throwable failure) {
                                end.complete(null);
                            }
                        })
                .get(10, TimeUnit.SECONDS);
        return new LiveClient(client, session, refusal, end);
    }

    public LiveClient subscribe(String destination) {
        session.subscribe(destination, new StompFrameHandler() {
            @Override
            public Type getPayloadType(StompHeaders headers) {
                return byte[].class;
            }

            @Override
            public void handleFrame(StompHeaders headers, @Nullable Object payload) {
                received.add(JSON.readTree((byte[]) Objects.requireNonNull(payload)));
            }
        });
        return this;
    }

    /** The next message, or null when none comes in time. */
    public @Nullable JsonNode next(long milliseconds) throws InterruptedException {
        return received.poll(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Waits until the server has closed the socket. */
    public void ended(Duration longest) throws Exception {
        end.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean open() {
        return !end.isDone() && session.isConnected();
    }

    /** The word of the ERROR frame. */
    public String refusal() throws Exception {
        return refusal.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            session.disconnect();
        } catch (MessageDeliveryException | IllegalStateException e) {
            // A node that refuses a subscription ends the socket, maybe at this moment.
        }
        client.stop();
    }
}
