package crm.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The servers of a home, as somebody else on the machine meets them: at every moment they ask for a password. */
class EmbeddedServersTests {

    private static final long PAUSE = 2_000_000;

    /** What was started once, and ended. */
    @TempDir
    static Path made;

    @TempDir
    Path home;

    private EmbeddedServer server = new NoServer();

    @BeforeAll
    static void make() throws IOException {
        EmbeddedServer first = EmbeddedPostgreSql.in(made);
        first.start();
        first.stop();
    }

    /** Unpacking takes its time. */
    @BeforeEach
    void programs() throws IOException {
        Files.createSymbolicLink(home.resolve("bin"), made.resolve("bin"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void copy() throws IOException {
        for (String folder : List.of("postgresql-18", "keys")) {
            FileSystemUtils.copyRecursively(made.resolve(folder), home.resolve(folder));
        }
        Files.setPosixFilePermissions(home.resolve("postgresql-18"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void postgreSqlLetsNobodyInWithoutPasswordWhileItIsMade() throws Exception {
        server = EmbeddedPostgreSql.in(home);
        assertThat(answersDuring(server::start, this::asSuperuser))
                .as("what an intruder met")
                .isNotEmpty()
                .noneMatch(answer -> answer.equals("in"));
        assertThat(asApplication()).isTrue();
    }

    @Test
    void redisLetsNobodyInWithoutPasswordWhileItStarts() throws Exception {
        server = EmbeddedRedis.in(home);
        assertThat(answersDuring(server::start, this::pong))
                .as("what an intruder met")
                .isNotEmpty()
                .allMatch(answer -> answer.startsWith("-NOAUTH") || answer.equals("away"));
    }

    @Test
    void redisHoldsNoMoreThanItsShareAndLetsGoFirstOfWhatEndsSoonest() throws Exception {
        server = EmbeddedRedis.in(home);
        server.start();
        int port = (int) Objects.requireNonNull(server.properties().get("spring.data.redis.port"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String commands = "AUTH " + property("spring.data.redis.password")
                    + "\r\nCONFIG GET maxmemory\r\nCONFIG GET maxmemory-policy\r\nQUIT\r\n";
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
            String told = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(told).contains("\r\n268435456\r\n").contains("\r\nvolatile-ttl\r\n");
        }
    }

    @Test
    void dataThatTrustsEverybodyIsMendedBeforeAnybodyCanConnect() throws Exception {
        copy();
        Files.writeString(home.resolve("postgresql-18/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        server = EmbeddedPostgreSql.in(home);
        assertThat(answersDuring(server::start, this::asSuperuser))
                .isNotEmpty()
                .noneMatch(answer -> answer.equals("in"));
        assertThat(asApplication()).isTrue();
    }

    @Test
    void dataWhoseFirstStartBrokeOffBeforeItsPasswordWasSetGetsOne() throws Exception {
        copy();
        Files.delete(home.resolve("postgresql-18/crm-secured"));
        Files.delete(home.resolve("keys/postgresql"));
        server = EmbeddedPostgreSql.in(home);
        assertThat(answersDuring(server::start, this::asSuperuser)).noneMatch(answer -> answer.equals("in"));
        assertThat(asApplication()).isTrue();
    }

    @Test
    void aHomeThatLostItsPasswordOfPostgreSqlKeepsItsData() throws Exception {
        copy();
        Files.delete(home.resolve("keys/postgresql"));
        server = EmbeddedPostgreSql.in(home);
        server.start();
        assertThat(asApplication()).isTrue();
        assertThat(home.resolve("keys/postgresql")).exists();
    }

    @Test
    void thePasswordThatIsKeptIsInAFileOfTheOwnersAloneAndThatOfRedisInNone() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/redis"), "of an earlier version");
        for (EmbeddedServer each : new EmbeddedServer[] {EmbeddedPostgreSql.in(home), EmbeddedRedis.in(home)}) {
            assertThat(each.properties()).isNotEmpty();
        }
        try (var keys = Files.list(home.resolve("keys"))) {
            assertThat(keys.toList())
                    .containsExactly(home.resolve("keys/postgresql"))
                    .allSatisfy(key -> assertThat(Files.getPosixFilePermissions(key))
                            .containsExactlyInAnyOrder(
                                    java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                                    java.nio.file.attribute.PosixFilePermission.OWNER_WRITE));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Whatever the question is answered with, as often as it can be asked while the work goes on and once after it. */
    private static Set<String> answersDuring(Work work, Callable<String> question) throws Exception {
        Set<String> answers = new ConcurrentSkipListSet<>();
        Thread intruder = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                ask(question, answers);
                LockSupport.parkNanos(PAUSE);
            }
        });
        try {
            work.run();
        } finally {
            intruder.interrupt();
            intruder.join();
        }
        ask(question, answers);
        answers.remove("away");
        return answers;
    }

    private static void ask(Callable<String> question, Set<String> answers) {
        try {
            answers.add(question.call());
        } catch (Exception e) {
            answers.add(String.valueOf(e.getMessage()));
        }
    }

    private String asSuperuser() {
        String address = property("spring.datasource.url").replaceFirst("/crm\\?.*", "/postgres");
        try (Connection connection = DriverManager.getConnection(address, "postgres", "")) {
            return connection.isValid(1) ? "in" : "away";
        } catch (SQLException e) {
            return e.getSQLState().startsWith("08001") ? "away" : String.valueOf(e.getMessage());
        }
    }

    private boolean asApplication() throws SQLException {
        try (Connection connection = application()) {
            return connection.isValid(5);
        }
    }

    private Connection application() throws SQLException {
        return DriverManager.getConnection(
                property("spring.datasource.url"),
                property("spring.datasource.username"),
                property("spring.datasource.password"));
    }

    private String pong() {
        int port = (int) Objects.requireNonNull(server.properties().get("spring.data.redis.port"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[64];
            int length = socket.getInputStream().read(answer);
            return length < 0 ? "away" : new String(answer, 0, length, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "away";
        }
    }

    private String property(String name) {
        return String.valueOf(server.properties().get(name));
    }

    private static final class NoServer implements EmbeddedServer {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public void start() {}

        @Override
        public boolean lives() {
            return false;
        }

        @Override
        public void stop() {}

        @Override
        public java.util.Map<String, Object> properties() {
            return java.util.Map.of();
        }
    }
}
