package crm.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import redis.embedded.RedisServer;

/**
 * A PostgreSQL and a Redis for the test run, started when first needed; every Spring context gets a database and a home of its own. Use it as
 * {@code @ContextConfiguration(initializers = TestServices.class)}.
 */
public final class TestServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What a Redis has unless told otherwise. */
    private static final int REDIS_DATABASES = 16;

    /** Set for what is measured: passwords cost as much as they do in the product. */
    public static final String COSTLY_PASSWORDS = "tests.costly-passwords";

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    private static final End END = End.hook();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        END.first(context);
        if (context.getEnvironment().getProperty(COSTLY_PASSWORDS) == null) {
            context.addBeanFactoryPostProcessor(new CheapPasswords());
        }
        TestPropertyValues.of(
                        "crm.home=" + newFolder("crm-home"),
                        "spring.datasource.url=" + newDatabase(),
                        "spring.datasource.username=postgres",
                        "spring.data.redis.host=127.0.0.1",
                        "spring.data.redis.port=" + redisPort(),
                        "spring.data.redis.database=" + CONTEXTS.getAndIncrement() % REDIS_DATABASES)
                .applyTo(context);
    }

    /** The address of a new empty database; user {@code postgres}, no password. */
    public static String newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name
                    + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://127.0.0.1:" + Postgres.SERVER.getPort() + "/" + name + "?reWriteBatchedInserts=true";
    }

    /** A new empty folder, which goes when the tests have ended. */
    public static Path newFolder(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            END.then(() -> FileSystemUtils.deleteRecursively(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int redisPort() {
        return Redis.PORT;
    }

    /** A port nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        // Nothing of it outlives the run.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("wal_level", "minimal")
                        .setServerConfig("max_wal_senders", "0")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("jit", "off")
                        .setServerConfig("random_page_cost", "1.1")
                        .setServerConfig("timezone", "UTC")
                        .setRegisterShutdownHook(false)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
                END.then(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Redis {
        static final int PORT = start();

        private static int start() {
            int port = freePort();
            try {
                // Not started by the library, which would stop it by a hook of its own.
                Process server = new ProcessBuilder(RedisServer.newRedisServer()
                                .bind("127.0.0.1")
                                .port(port)
                                .setting("save \"\"")
                                .setting("notify-keyspace-events Egx")
                                .buildCommandArgs())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                END.then(server::destroy);
                Awaitility.await("Redis").pollInSameThread().until(() -> listens(port));
                return port;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean listens(int port) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** Hooks of a JVM run side by side. This one closes all contexts, or waits until they are, and stops the services after that. */
    private static final class End extends Thread {

        private final Deque<ConfigurableApplicationContext> contexts = new ConcurrentLinkedDeque<>();
        private final Deque<Closeable> services = new ConcurrentLinkedDeque<>();

        static End hook() {
            var hook = new End();
            Runtime.getRuntime().addShutdownHook(hook);
            return hook;
        }

        void first(ConfigurableApplicationContext context) {
            contexts.push(context);
        }

        void then(Closeable service) {
            services.push(service);
        }

        @Override
        public void run() {
            contexts.forEach(ConfigurableApplicationContext::close);
            services.forEach(End::close);
        }

        private static void close(Closeable service) {
            try {
                service.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
