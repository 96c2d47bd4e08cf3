package crm.system;

import crm.testing.TestServices;
import crm.testing.http.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** One running application, unpacked and with its class cache as {@code ./crm run} starts it. */
final class Node implements Server, AutoCloseable {

    private static final Pattern SETUP = Pattern.compile("/setup\\?token=([\\w.~-]+)");
    private static final Path UNPACKED = Path.of("target", "app").toAbsolutePath();
    private static final String CACHE = "app.aot";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final URI address;
    private final Duration startUp;

    private Node(Process process, Path log, URI address, Duration startUp) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.startUp = startUp;
    }

    /** The services that several nodes share: a new database, and the Redis of the test run. */
    static Map<String, String> sharedServices() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("SPRING_DATASOURCE_URL", TestServices.newDatabase());
        settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
        settings.put("SPRING_DATA_REDIS_HOST", "127.0.0.1");
        settings.put("SPRING_DATA_REDIS_PORT", Integer.toString(TestServices.redisPort()));
        return settings;
    }

    static Node start(Path home, Map<String, String> settings, String... options) {
        try {
            int port = TestServices.freePort();
            Path log = Files.createTempFile(home, "node-", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            // It lives for some seconds: what a long life would repay is not worth its price.
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            if (Files.exists(UNPACKED.resolve(CACHE))) {
                command.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot*=off", "-Xlog:aot+codecache*=off"));
            }
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", jar(), "--server.port=" + port));
            var builder = new ProcessBuilder(command)
                    .directory(UNPACKED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("CRM_HOME", home.toString());
            builder.environment().putAll(settings);
            long began = System.nanoTime();
            Process process = builder.start();
            URI address = URI.create("http://localhost:" + port);
            awaitHealth(process, address, log);
            return new Node(process, log, address, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar() throws IOException {
        try (var files = Files.newDirectoryStream(UNPACKED, "crm-app-*.jar")) {
            return files.iterator().next().getFileName().toString();
        }
    }

    private static void awaitHealth(Process process, URI address, Path log) {
        Awaitility.await("health of " + log)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the node ended: " + Files.readString(log));
                    }
                    return healthy(address);
                });
    }

    private static boolean healthy(URI address) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** From the start of the process to the first healthy answer. */
    Duration startUp() {
        return startUp;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one-time token of the set-up link in the log. */
    String setupToken() {
        Matcher link = SETUP.matcher(log());
        if (!link.find()) {
            throw new IllegalStateException("no set-up link in the log");
        }
        return link.group(1);
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
