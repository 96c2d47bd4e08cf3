package crm.app.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
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

/**
 * Redis with its data under the home, so that sessions survive a restart; reachable from this machine with a password only.
 *
 * <p>The library only unpacks it. As a child of this process it would get the Ctrl+C of a terminal at once, while the application still works
 * with it; so it is started as a daemon, and ended when the application has ended. It reads its settings, the password among them, from its
 * standard input: they stand in no file, and are known before it listens.
 */
final class EmbeddedRedis implements EmbeddedServer {

    private static final String MOST_MEMORY = "256mb";

    /** From the command that starts the daemon until the daemon says who it is. */
    private static final Duration BIRTH = Duration.ofSeconds(10);

    /** Until it has read its data. */
    private static final Duration LOADING = Duration.ofMinutes(2);

    private static final int PAUSE_MILLISECONDS = 10;

    private static final String ADDRESS = "127.0.0.1";

    private final Path data;
    private final Path program;
    private final ServerProcess process;
    private final String password;
    private final int port;

    /** Kept by its handle: the file with its id may be gone by then, together with the home of a trial. */
    private Optional<ProcessHandle> daemon = Optional.empty();

    private EmbeddedRedis(Path home, String password) throws IOException {
        this.data = Files.createDirectories(home.resolve("redis"));
        this.program = new Programs(home).redis();
        this.process = new ServerProcess(data.resolve("redis.pid"), "redis");
        this.password = password;
        this.port = LoopbackPort.free();
    }

    static EmbeddedRedis in(Path home) throws IOException {
        // Nobody else has to know it, so it lasts no longer than the process.
        Files.deleteIfExists(home.resolve("keys").resolve("redis"));
        return new EmbeddedRedis(home, Secrets.passing());
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public void start() throws IOException {
        process.endOrphan();
        Files.deleteIfExists(process.pidFile());
        if (answered()) {
            throw new DisplacedException("Another program listens where Redis did, on port " + port);
        }
        launch();
        ProcessHandle born = await();
        daemon = Optional.of(born);
        await(born);
    }

    @Override
    public boolean lives() {
        return daemon.filter(ServerProcess::lives).isPresent();
    }

    @Override
    public void stop() {
        daemon.filter(ServerProcess::lives).ifPresent(process::end);
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(
                "spring.data.redis.host", ADDRESS,
                "spring.data.redis.port", port,
                "spring.data.redis.password", password);
    }

    private String settings() {
        return String.join(
                "\n",
                List.of(
                        "bind " + ADDRESS,
                        "port " + port,
                        "requirepass " + password,
                        "dir " + quoted(data),
                        "daemonize yes",
                        "pidfile " + quoted(process.pidFile()),
                        "logfile " + quoted(data.resolve("redis.log")),
                        "loglevel warning",
                        "appendonly yes",
                        // The log of changes is enough; a second copy that cannot be written would keep it from ending.
                        "save \"\"",
                        "notify-keyspace-events Egx",
                        "maxmemory " + MOST_MEMORY,
                        // What would end soonest goes first: sessions of people who have not signed in.
                        "maxmemory-policy volatile-ttl",
                        ""));
    }

    private static String quoted(Path path) {
        return '"' + path.toString() + '"';
    }

    /** The command ends when the daemon lives. */
    private void launch() throws IOException {
        Process launcher = new ProcessBuilder(program.toString(), "-")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            try (var input = launcher.getOutputStream()) {
                input.write(settings().getBytes(StandardCharsets.UTF_8));
            }
            if (!launcher.waitFor(BIRTH.toSeconds(), TimeUnit.SECONDS) || launcher.exitValue() != 0) {
                throw new IOException("Redis refuses its settings; its log is in " + data);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private ProcessHandle await() throws IOException {
        long began = System.nanoTime();
        while (true) {
            Optional<ProcessHandle> born = process.running();
            if (born.isPresent()) {
                return born.get();
            }
            pause(began, BIRTH);
        }
    }

    private void await(ProcessHandle born) throws IOException {
        long began = System.nanoTime();
        while (!ready()) {
            if (!ServerProcess.lives(born)) {
                throw new IOException("Redis ended at once; its log is in " + data);
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

    /** Whoever it is may have been told the password: its protocol sends it as it is. */
    private boolean answered() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    /** It listens before it has read its data, and says so. */
    private boolean ready() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }
}
