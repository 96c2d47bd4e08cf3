package crm.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.files.settings.S3SettingsBuilder;
import crm.kernel.UnavailableException;
import crm.testing.S3Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3StoreTests extends FileStoreContract {

    private static S3Server server;
    private static S3Store store;
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    @BeforeAll
    static void open() throws IOException {
        server = new S3Server();
        store = store(server.endpoint(), S3Server.SECRET_KEY, S3Server.BUCKET);
    }

    @AfterAll
    static void close() throws IOException {
        store.close();
        server.close();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Override
    List<String> kept() throws IOException {
        return server.objects();
    }

    @Test
    void whileTheServerIsAwayEverythingIsRefusedAndSoonAtOnce() throws IOException {
        store.write(KEY, bytes("тут"));
        server.stop();
        try {
            for (int i = 0; i < Circuit.FAILURES; i++) {
                assertThatThrownBy(() -> store.read(KEY, 0, 1)).isInstanceOf(UnavailableException.class);
            }
            assertRefusedUntried(() -> store.read(KEY, 0, 1));
            assertRefusedUntried(() -> store.write(KEY, bytes("інше")));
            assertRefusedUntried(() -> store.delete(KEY));
        } finally {
            server.start();
        }
        assertRefusedUntried(() -> store.read(KEY, 0, 1));
        NOW.updateAndGet(now -> now.plus(Circuit.PAUSE));
        try (var content = store.read(KEY, 0, 100)) {
            assertThat(content.readAllBytes()).isEqualTo(bytes("тут").readAllBytes());
        }
    }

    @Test
    void aServerThatIsSilentHoldsNobodyForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                S3Store waiting = new S3Store(
                        nothingSaid()
                                .endpoint(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                                .bucket(S3Server.BUCKET)
                                .accessKey("key")
                                .secretKey("secret")
                                .timeout(Duration.ofMillis(200))
                                .build(),
                        new Circuit(Clock.systemUTC()))) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> waiting.read(KEY, 0, 1)).isInstanceOf(UnavailableException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void wrongKeysAndAMissingBucketMakeTheFilesUnavailableAndTellNoSecret() {
        for (S3Store wrong : List.of(
                store(server.endpoint(), "another secret", S3Server.BUCKET),
                store(server.endpoint(), S3Server.SECRET_KEY, "no-such-bucket"))) {
            try (wrong) {
                assertThatThrownBy(() -> wrong.write(KEY, bytes("x")))
                        .isInstanceOf(UnavailableException.class)
                        .hasCauseInstanceOf(S3Exception.class)
                        .satisfies(failure -> assertThat(failure.toString() + failure.getCause())
                                .doesNotContain(S3Server.SECRET_KEY)
                                .doesNotContain("another secret"));
            }
        }
    }

    @Test
    void settingsSayWhatIsMissingAndShowNoKeys() {
        assertThatThrownBy(() -> nothingSaid().bucket("b").build()).hasMessageContaining("crm.files.s3.access-key");
        assertThatThrownBy(() -> nothingSaid().bucket("b").accessKey("a").build())
                .hasMessageContaining("crm.files.s3.secret-key");
        assertThatThrownBy(() -> nothingSaid()
                        .endpoint(URI.create("minio:9000"))
                        .bucket("b")
                        .accessKey("a")
                        .secretKey("s")
                        .build())
                .hasMessageContaining("crm.files.s3.endpoint");
        assertThat(nothingSaid().build().used()).isFalse();
        assertThat(nothingSaid()
                        .bucket("b")
                        .accessKey("acc")
                        .secretKey("sec")
                        .build()
                        .toString())
                .doesNotContain("acc")
                .doesNotContain("sec");
    }

    private static void assertRefusedUntried(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(UnavailableException.class).hasNoCause();
    }

    private static S3Store store(URI endpoint, String secret, String bucket) {
        Clock clock = InstantSource.tick(NOW::get, Duration.ofNanos(1)).withZone(ZoneOffset.UTC);
        return new S3Store(
                nothingSaid()
                        .endpoint(endpoint)
                        .bucket(bucket)
                        .accessKey(S3Server.ACCESS_KEY)
                        .secretKey(secret)
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                new Circuit(clock));
    }

    /** As it is bound where no property is set. */
    private static S3SettingsBuilder nothingSaid() {
        return S3SettingsBuilder.builder()
                .region("")
                .bucket("")
                .accessKey("")
                .secretKey("")
                .pathStyle(true)
                .timeout(Duration.ofSeconds(10));
    }
}
