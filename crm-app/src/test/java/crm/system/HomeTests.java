package crm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.testing.Nobody;
import crm.testing.http.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An installation on its own: everything under one home, which is its owner's alone. */
class HomeTests {

    @TempDir
    Path folder;

    private Path home;

    /** A machine without a temporary folder: whatever would be put there fails. */
    private String noTemporaryFolder;

    @BeforeEach
    void home() throws IOException {
        home = Nobody.reachable(folder).resolve("home");
        noTemporaryFolder = "-Djava.io.tmpdir=" + folder.resolve("absent");
    }

    private Node start() throws IOException {
        Files.createDirectories(home);
        return Node.start(home, Map.of("TMPDIR", folder.resolve("absent").toString()), noTemporaryFolder);
    }

    @Test
    void keepsItsDataOverAnOrderlyStopAndOverAKillAndRefusesASecondProcess() throws Exception {
        Person owner;
        long contact;
        try (Node node = start()) {
            owner = Person.owner(node, node.setupToken());
            contact = owner.post(node, "/api/v1/contacts", Map.of("firstName", "Марія", "lastName", "Перша"))
                    .path("id")
                    .longValue();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("Another CRM already runs on");
            useTemporaryFiles(node, owner);
            assertOwnersAlone();
            node.close();
            assertThat(node.log())
                    .as("the servers stop after the application that uses them")
                    .doesNotContain(" ERROR ")
                    .doesNotContain(" WARN  i.l.c")
                    .doesNotContain("restricted method")
                    .doesNotContain("Exception");
            assertThat(home.resolve("tmp")).isEmptyDirectory();
        }
        openToOthers();
        try (Node node = start()) {
            assertThat(owner.get(node, "/api/v1/contacts/" + contact)
                            .path("lastName")
                            .stringValue())
                    .isEqualTo("Перша");
            assertThat(home.resolve("bin/planted")).doesNotExist();
            assertOwnersAlone();
            node.kill();
        }
        try (Node node = start()) {
            assertThat(owner.get(node, "/api/v1/contacts/" + contact)
                            .path("lastName")
                            .stringValue())
                    .isEqualTo("Перша");
            try (var temporary = Files.list(home.resolve("tmp"))) {
                assertThat(temporary)
                        .as("what the killed process left is swept")
                        .hasSize(2);
            }
        }
    }

    /** Uploads, a picture, an import and an export. */
    private static void useTemporaryFiles(Node node, Person owner) throws Exception {
        byte[] csv = "Прізвище;Телефон\nПерша;0501234567\n".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(owner.upload(node, "/api/v1/files", "рахунок.pdf", pdf, Map.of())
                        .path("id")
                        .longValue())
                .isPositive();
        assertThat(owner.upload(node, "/api/v1/imports", "контакти.csv", csv, Map.of("kind", "CONTACT"))
                        .path("id")
                        .longValue())
                .isPositive();
        long export = owner.post(node, "/api/v1/exports", Map.of("resource", "contacts", "format", "xlsx"))
                .path("id")
                .longValue();
        Awaitility.await("export")
                .atMost(Duration.ofSeconds(30))
                .until(() -> owner.get(node, "/api/v1/exports/" + export)
                        .path("state")
                        .stringValue()
                        .equals("DONE"));
    }

    private void assertOwnersAlone() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(path -> !Files.isSymbolicLink(path)).toList()).allSatisfy(path -> {
                if (Files.exists(path)) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .endsWith("------");
                }
            });
        }
    }

    /** As an earlier version left it. */
    private void openToOthers() throws IOException {
        Files.writeString(home.resolve("bin/planted"), "#!/bin/sh\n");
        for (String entry : List.of("", "bin", "redis", "keys")) {
            Files.setPosixFilePermissions(home.resolve(entry), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        try (Stream<Path> logs = Files.list(home.resolve("redis"))) {
            for (Path log : logs.toList()) {
                Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
    }

    @Test
    void anotherUserSeesNothingOfAHomeFromItsFirstMomentOn() throws Exception {
        Nobody.assumeThere();
        Path seen = folder.resolve("seen");
        Path end = folder.resolve("end");
        Process watcher = Nobody.start(
                seen,
                "sh",
                "-c",
                "while [ ! -e '" + end + "' ]; do find '" + home
                        + "' -mindepth 1 -not -name 'node-*.log' 2>/dev/null; sleep 0.01; done");
        try (Node node = start()) {
            assertThat(node.setupToken()).isNotBlank();
        } finally {
            Files.createFile(end);
        }
        assertThat(watcher.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(seen)).isEmpty();
    }

    @Test
    void aServerThatDiesIsStartedAgainAndMeanwhileEverythingSaysSo() throws Exception {
        try (Node node = start()) {
            Person owner = Person.owner(node, node.setupToken());
            Path programs;
            try (var folders = Files.newDirectoryStream(home.resolve("bin"), "postgresql-*")) {
                programs = folders.iterator().next().resolve("bin");
            }
            Path aside = programs.resolveSibling("aside");
            // It cannot be started again for as long as its programs are not there.
            Files.move(programs, aside);
            kill(home.resolve("postgresql-18/postmaster.pid"));
            Awaitility.await("readiness")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> status(node, owner, "/actuator/health/readiness") == 503);
            assertThat(status(node, owner, "/actuator/health")).isEqualTo(503);
            assertThat(status(node, owner, "/actuator/health/liveness")).isEqualTo(200);
            for (String path : List.of("/api/v1/me", "/api/v1/contacts", "/api/v1/me/sessions")) {
                var answer = owner.send(node, "GET", path, null, Map.of());
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
                JsonNode problem = Person.json(answer.body());
                assertThat(problem.path("type").stringValue()).isEqualTo("urn:crm:problem:unavailable");
            }
            Files.move(aside, programs);
            awaitBack(node, owner);
            kill(home.resolve("redis/redis.pid"));
            awaitBack(node, owner);
            Awaitility.await("redis")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> status(node, owner, "/actuator/health") == 200);
        }
    }

    private static void kill(Path pidFile) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void awaitBack(Node node, Person owner) {
        Awaitility.await("back")
                .atMost(Duration.ofMinutes(1))
                .until(() -> status(node, owner, "/actuator/health/readiness") == 200
                        && status(node, owner, "/api/v1/me") == 200);
    }

    /** Of probes as a load balancer asks, which has no token; of all else as the owner. */
    private static int status(Node node, Person owner, String path) throws Exception {
        if (!path.startsWith("/actuator/")) {
            return owner.send(node, "GET", path, null, Map.of()).statusCode();
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(node.address() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
