package crm.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import redis.embedded.RedisServer;

/** Redis with its data under the home, so that sessions survive a restart; reachable from this machine with a password only. */
final class EmbeddedRedis {

    private EmbeddedRedis() {}

    static Map<String, Object> start(Path home) {
        String password = Secrets.of(home, "redis");
        try {
            Path data = Files.createDirectories(home.resolve("redis"));
            Path pid = data.resolve("redis.pid");
            Orphan.end(pid, "redis");
            int port = freePort();
            RedisServer server = RedisServer.newRedisServer()
                    .bind("127.0.0.1")
                    .port(port)
                    .setting("requirepass " + password)
                    .setting("dir " + data)
                    .setting("pidfile " + pid)
                    .setting("appendonly yes")
                    .setting("notify-keyspace-events Egx")
                    .build();
            server.start();
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return Map.of(
                    "spring.data.redis.host", "127.0.0.1",
                    "spring.data.redis.port", port,
                    "spring.data.redis.password", password);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded Redis does not start", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void close(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
