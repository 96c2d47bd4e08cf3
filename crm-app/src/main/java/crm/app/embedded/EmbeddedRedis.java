package crm.app.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import redis.embedded.RedisServer;

/**
 * Redis with its data under the home, so that sessions survive a restart; reachable from this machine with a password only.
 *
 * <p>The library only unpacks it. A server that the library starts is stopped by a hook of the library's own, while the application
 * still works with it; and as a child of this process it would get the Ctrl+C of a terminal at once. So it is started as a daemon, and
 * ended when the application has ended.
 */
final class EmbeddedRedis {

    /** From the command that starts the daemon until the daemon says who it is. */
    private static final String MOST_MEMORY = "256mb";

    private static final Duration BIRTH = Duration.ofSeconds(10);

    /** Until it has read its data. */
    private static final Duration LOADING = Duration.ofMinutes(2);

    private static final int PAUSE_MILLISECONDS = 10;

    private EmbeddedRedis() {}

    static Map<String, Object> start(Path home) {
        String password = Secrets.of(home, "redis");
        try {
            Path data = Files.createDirectories(home.resolve("redis"));
            var process = new ServerProcess(data.resolve("redis.pid"), "redis");
            process.endOrphan();
            Files.deleteIfExists(process.pidFile());
            int port = freePort();
            launch(RedisServer.newRedisServer()
                    .bind("127.0.0.1")
                    .port(port)
                    .setting("requirepass " + password)
                    .setting("dir " + quoted(data))
                    .setting("daemonize yes")
                    .setting("pidfile " + quoted(process.pidFile()))
                    .setting("logfile " + quoted(data.resolve("redis.log")))
                    .setting("loglevel warning")
                    .setting("appendonly yes")
                    // The log of changes is enough; a second copy that cannot be written would keep it from ending.
                    .setting("save \"\"")
                    .setting("notify-keyspace-events Egx")
                    .setting("maxmemory " + MOST_MEMORY)
                    // What would end soonest goes first: sessions of people who have not signed in.
                    .setting("maxmemory-policy volatile-ttl")
                    .buildCommandArgs());
            ProcessHandle daemon = await(process);
            // Kept by its handle: the file with its id may be gone by then, together with the home of a trial.
            SpringApplication.getShutdownHandlers().add(() -> process.end(daemon));
            await(daemon, port, password);
            return Map.of(
                    "spring.data.redis.host", "127.0.0.1",
                    "spring.data.redis.port", port,
                    "spring.data.redis.password", password);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded Redis does not start; its log is in " + home.resolve("redis"), e);
        }
    }

    private static String quoted(Path path) {
        return '"' + path.toString() + '"';
    }

    /** The command ends when the daemon lives. */
    private static void launch(List<String> command) throws IOException {
        Process launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!launcher.waitFor(BIRTH.toSeconds(), TimeUnit.SECONDS) || launcher.exitValue() != 0) {
                throw new IOException("Redis refuses its settings");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static ProcessHandle await(ServerProcess process) throws IOException {
        long began = System.nanoTime();
        while (true) {
            Optional<ProcessHandle> daemon = process.running();
            if (daemon.isPresent()) {
                return daemon.get();
            }
            pause(began, BIRTH);
        }
    }

    private static void await(ProcessHandle daemon, int port, String password) throws IOException {
        long began = System.nanoTime();
        while (!ready(port, password)) {
            if (!daemon.isAlive()) {
                throw new IOException("Redis ended at once");
            }
            pause(began, LOADING);
        }
    }

    private static void pause(long began, Duration longest) throws IOException {
        if (Duration.ofNanos(System.nanoTime() - began).compareTo(longest) > 0) {
            throw new IOException("Redis does not answer");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLISECONDS));
    }

    /** It listens before it has read its data, and says so. */
    private static boolean ready(int port, String password) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
