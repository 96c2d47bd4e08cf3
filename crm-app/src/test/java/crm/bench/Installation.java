package crm.bench;

import crm.testing.http.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, started as {@code ./crm run} starts it, on a home of its own. */
final class Installation implements Server, AutoCloseable {

    private static final Pattern SETUP = Pattern.compile("/setup\\?token=(\\S+)");
    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 30;

    /** The collector of log lines can only be switched on at the server's start; until it is told to, it has nothing to write. */
    private static final String COLLECTOR = """
            logging_collector = on
            log_destination = 'jsonlog'
            log_directory = '%s'
            log_filename = 'statements'
            log_rotation_age = 0
            log_rotation_size = 0
            """;

    private final Path home;
    private final URI address;
    private final Process process;

    private Installation(Path home, URI address, Process process) {
        this.home = home;
        this.address = address;
        this.process = process;
    }

    /**
     * Where the application lies unpacked in a checkout that has been built; a jar alone is unpacked first.
     *
     * @param folder the checkout's, or that of an unpacked application
     */
    static Path unpacked(Path folder) throws IOException, InterruptedException {
        for (Path candidate : List.of(folder, folder.resolve("crm-app/target/app"))) {
            if (Files.isDirectory(candidate.resolve("lib"))) {
                return candidate;
            }
        }
        Path jar = folder.resolve("crm-app/target").resolve(jar(folder.resolve("crm-app/target")));
        Path unpacked = Files.createTempDirectory("crm-base");
        Command.output(
                folder,
                Map.of(),
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        unpacked.toString()));
        return unpacked;
    }

    /** Starts once to make the database, and again with a server that can log statements. */
    static Installation start(Path unpacked) throws IOException, InterruptedException {
        return start(unpacked, List.of());
    }

    /** @param options of the virtual machine */
    static Installation start(Path unpacked, List<String> options) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("crm-bench");
        Installation made = launch(unpacked, home, List.of("-Dspring.context.exit=onRefresh"));
        if (!made.process.waitFor(START_SECONDS, TimeUnit.SECONDS) || made.process.exitValue() != 0) {
            made.close();
            throw new BenchException("The application does not start:\n" + Files.readString(log(home)));
        }
        Files.writeString(
                home.resolve("postgresql-18/postgresql.auto.conf"),
                COLLECTOR.formatted(home),
                StandardOpenOption.APPEND);
        Installation running = launch(unpacked, home, options);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        try {
            running.setupToken();
            return running;
        } catch (IOException | InterruptedException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static Installation launch(Path unpacked, Path home, List<String> options) throws IOException {
        int port = freePort();
        var words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        if (Files.exists(unpacked.resolve("app.aot"))) {
            words.add("-XX:AOTCache=app.aot");
        }
        words.addAll(options);
        words.addAll(List.of(System.getenv().getOrDefault("CRM_JAVA_OPTS", "").split(" ")));
        words.removeIf(String::isEmpty);
        words.addAll(List.of("-jar", jar(unpacked), "--server.port=" + port));
        var builder = new ProcessBuilder(words)
                .directory(unpacked.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(home).toFile());
        builder.environment().put("CRM_HOME", home.toString());
        return new Installation(home, URI.create("http://localhost:" + port), builder.start());
    }

    private static String jar(Path unpacked) throws IOException {
        try (var files = Files.list(unpacked)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new BenchException("No application in " + unpacked));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path log(Path home) {
        return home.resolve("application.log");
    }

    /** Waits for the start to be over; the token is among the last lines. */
    String setupToken() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher token = SETUP.matcher(Files.readString(log(home)));
            if (token.find()) {
                return token.group(1);
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new BenchException("The application does not start:\n" + Files.readString(log(home)));
    }

    @Override
    public URI address() {
        return address;
    }

    Path home() {
        return home;
    }

    /** The id of its process. */
    long pid() {
        return process.pid();
    }

    /** Also called where the measuring is broken off from outside. */
    @Override
    public synchronized void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(home)) {
                delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
