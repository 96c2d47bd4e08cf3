package crm.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {

    @TempDir
    Path home;

    @Test
    void serversThatAreKilledComeBackWhereTheyWere() throws Exception {
        List<EmbeddedServer> servers = List.of(EmbeddedPostgreSql.in(home), EmbeddedRedis.in(home));
        var ended = new AtomicBoolean();
        var supervisor = new Supervisor(servers, () -> ended.set(true));
        try {
            supervisor.start();
            for (String file : List.of("postgresql-18/postmaster.pid", "redis/redis.pid")) {
                Path pid = home.resolve(file);
                long killed = pid(pid);
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                Awaitility.await(file)
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> Files.exists(pid)
                                && pid(pid) != killed
                                && supervisor.away().isEmpty()
                                && servers.stream().allMatch(EmbeddedServer::lives));
            }
            Map<String, Object> place = servers.getFirst().properties();
            try (Connection connection = DriverManager.getConnection(
                    String.valueOf(place.get("spring.datasource.url")),
                    String.valueOf(place.get("spring.datasource.username")),
                    String.valueOf(place.get("spring.datasource.password")))) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(ended).isFalse();
        } finally {
            supervisor.stop();
        }
        assertThat(servers).noneMatch(EmbeddedServer::lives);
    }

    @Test
    void theApplicationEndsAtOnceWhereSomebodyElseStandsInAServersPlace() throws Exception {
        var starts = new AtomicInteger();
        var ended = new AtomicBoolean();
        new Supervisor(List.of(new Mortal(starts, 1)), () -> ended.set(true)).start();
        Awaitility.await().untilTrue(ended);
        assertThat(starts).hasValue(2);
    }

    @Test
    void redisIsNotStartedWhereSomebodyElseListensInItsPlace() throws Exception {
        EmbeddedServer redis = EmbeddedRedis.in(home);
        try {
            redis.start();
            ProcessHandle.of(pid(home.resolve("redis/redis.pid"))).orElseThrow().destroyForcibly();
            Awaitility.await().until(() -> !redis.lives());
            int port = Integer.parseInt(String.valueOf(redis.properties().get("spring.data.redis.port")));
            try (var thief = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
                assertThat(thief.isBound()).isTrue();
                assertThatExceptionOfType(DisplacedException.class).isThrownBy(redis::start);
            }
        } finally {
            redis.stop();
        }
    }

    private static long pid(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().trim());
    }

    @Test
    void theApplicationEndsWithAServerThatEndsAgainAndAgain() throws Exception {
        var starts = new AtomicInteger();
        var ended = new AtomicBoolean();
        var supervisor = new Supervisor(List.of(new Mortal(starts, Integer.MAX_VALUE)), () -> ended.set(true));
        supervisor.start();
        Awaitility.await().untilTrue(ended);
        assertThat(starts).hasValueLessThan(10);
        assertThat(supervisor.away()).containsExactly("Mortal");
    }

    /** Dies as soon as it lives, as often as it is let; then somebody else stands where it stood. */
    private record Mortal(AtomicInteger starts, int times) implements EmbeddedServer {

        @Override
        public String name() {
            return "Mortal";
        }

        @Override
        public void start() throws IOException {
            if (starts.incrementAndGet() > times) {
                throw new DisplacedException("somebody else is here");
            }
        }

        @Override
        public boolean lives() {
            return false;
        }

        @Override
        public void stop() {}

        @Override
        public Map<String, Object> properties() {
            return Map.of();
        }
    }
}
