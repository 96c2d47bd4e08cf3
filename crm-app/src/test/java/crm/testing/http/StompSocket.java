package crm.testing.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A socket that frames are typed into, as no client library would send them. */
public final class StompSocket implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private StompSocket(Server node) {
        this.socket = HTTP.newWebSocketBuilder()
                .subprotocols("v12.stomp")
                .buildAsync(
                        URI.create(node.address().toString().replaceFirst("http", "ws") + "/ws"), new Collector(frames))
                .join();
    }

    /** Open, and nobody's yet. */
    public static StompSocket open(Server node) {
        return new StompSocket(node);
    }

    /** Open and signed in. */
    public static StompSocket connect(Server node, String token) throws InterruptedException {
        var socket = open(node);
        socket.send("CONNECT", Map.of("accept-version", "1.2", "host", "crm", "Authorization", "Bearer " + token));
        if (!socket.next().startsWith("CONNECTED")) {
            throw new IllegalStateException("not connected");
        }
        return socket;
    }

    public StompSocket send(String command, Map<String, String> headers) {
        var frame = new StringBuilder(command).append('\n');
        headers.forEach((name, value) ->
                frame.append(name).append(':').append(escaped(command, value)).append('\n'));
        socket.sendText(frame.append("\n\0"), true).join();
        return this;
    }

    public StompSocket subscribe(String destination, String receipt) {
        return send("SUBSCRIBE", Map.of("id", receipt, "destination", destination, "receipt", receipt));
    }

    /** The next frame; empty when none comes. */
    public String next() throws InterruptedException {
        return next(10_000);
    }

    public String next(long milliseconds) throws InterruptedException {
        String frame = frames.poll(milliseconds, TimeUnit.MILLISECONDS);
        return frame == null ? "" : frame;
    }

    /** A header of a frame. */
    public static @Nullable String header(String frame, String name) {
        return frame.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).replace("\\c", ":"))
                .findFirst()
                .orElse(null);
    }

    /** As STOMP 1.2 wants it, except in what connects. */
    private static String escaped(String command, String value) {
        return command.equals("CONNECT") || command.equals("STOMP")
                ? value
                : value.replace("\\", "\\\\").replace(":", "\\c");
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Collector implements WebSocket.Listener {

        private final BlockingQueue<String> frames;
        private final StringBuilder part = new StringBuilder();

        Collector(BlockingQueue<String> frames) {
            this.frames = frames;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                String frame = part.toString();
                part.setLength(0);
                if (!frame.isBlank()) {
                    frames.add(frame);
                }
            }
            socket.request(1);
            return null;
        }
    }
}
