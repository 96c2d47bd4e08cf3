package crm.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A server that speaks S3, in a process of its own, with one empty bucket in a folder. Keeps its address when it is stopped and started
 * again.
 */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "crm-files";
    public static final String ACCESS_KEY = "crm";
    public static final String SECRET_KEY = "a-secret-of-tests";

    private static final Path JAR = Path.of("target", "test-servers", "s3proxy.jar");

    private final Path home;
    private final int port;
    private final Process[] server = new Process[1];

    public S3Server() throws IOException {
        this.home = Files.createTempDirectory("crm-s3");
        this.port = TestServices.freePort();
        Files.createDirectories(home.resolve("data").resolve(BUCKET));
        Files.writeString(
                home.resolve("s3proxy.conf"), """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """.formatted(port, ACCESS_KEY, SECRET_KEY, home.resolve("data")));
        start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Paths of all objects in the bucket. */
    public java.util.List<String> objects() throws IOException {
        Path bucket = home.resolve("data").resolve(BUCKET);
        try (Stream<Path> all = Files.walk(bucket)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .toList();
        }
    }

    public void start() throws IOException {
        server[0] = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--properties",
                        home.resolve("s3proxy.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server[0]::destroyForcibly));
        Awaitility.await("S3 server")
                .pollInSameThread()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> !server[0].isAlive() || listens());
        if (!server[0].isAlive()) {
            throw new IllegalStateException("The S3 server ended with " + server[0].exitValue());
        }
    }

    public void stop() {
        server[0].destroyForcibly();
        server[0].onExit().join();
    }

    @Override
    public void close() throws IOException {
        stop();
        org.springframework.util.FileSystemUtils.deleteRecursively(home);
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
