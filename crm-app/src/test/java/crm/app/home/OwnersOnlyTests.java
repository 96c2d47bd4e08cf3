package crm.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.testing.Nobody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home as earlier versions left it: open to read, and its programs open to be replaced. */
class OwnersOnlyTests {

    private static final List<String> FILES =
            List.of("redis/appendonly.aof", "keys/signing.key", "files/ab/cd/abcd", "outbox/letter.eml", "lock");

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void home() throws IOException {
        home = Files.createDirectory(Nobody.reachable(folder).resolve("home"));
        for (String file : FILES) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), "secret");
        }
        Files.createDirectories(home.resolve("bin/PG-1/bin"));
        Files.writeString(home.resolve("bin/PG-1/bin/postgres"), "program");
        open(home);
        mode(home.resolve("bin"), "rwxrwxrwx");
    }

    private static void open(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.toList()) {
                mode(path, Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
            }
        }
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    @Test
    void everythingIsTheOwnersAloneAfterwards() throws IOException {
        OwnersOnly.see(home);
        assertOwnersOnly();
        assertThat(FILES).allSatisfy(file -> assertThat(home.resolve(file)).hasContent("secret"));
    }

    @Test
    void whatIsOpenWithinAClosedHomeIsClosedToo() throws IOException {
        OwnersOnly.see(home);
        for (String file : List.of("redis/appendonly.aof", "keys/signing.key", "outbox/letter.eml")) {
            mode(home.resolve(file), "rw-rw-rw-");
        }
        mode(home.resolve("keys"), "rwxrwxrwx");
        OwnersOnly.see(home);
        assertOwnersOnly();
    }

    @Test
    void programsStayExecutable() throws IOException {
        OwnersOnly.see(home);
        Path program = Files.createDirectories(home.resolve("bin")).resolve("redis-server");
        Files.writeString(program, "program");
        mode(program, "rwxr-xr-x");
        OwnersOnly.see(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program)))
                .isEqualTo("rwx------");
    }

    @Test
    void programsThatOthersCouldHaveReplacedAreThrownAway() throws IOException {
        OwnersOnly.see(home);
        assertThat(home.resolve("bin")).doesNotExist();
        for (String open : List.of("", "bin", "bin/18", "bin/18/postgres")) {
            Files.createDirectories(home.resolve("bin/18"));
            Files.writeString(home.resolve("bin/18/postgres"), "program");
            OwnersOnly.see(home);
            assertThat(home.resolve("bin/18/postgres"))
                    .as("kept while nobody can get at it")
                    .exists();
            mode(home.resolve(open), "rwxrwx---");
            OwnersOnly.see(home);
            assertThat(home.resolve("bin")).as("open: " + open).doesNotExist();
        }
    }

    @Test
    void anotherUserReadsAndReplacesNothing() throws Exception {
        Nobody.assumeThere();
        assertThat(Nobody.says(
                        folder.resolve("before"),
                        "cat",
                        home.resolve("keys/signing.key").toString()))
                .as("otherwise the test shows nothing")
                .isEqualTo("secret");
        OwnersOnly.see(home);
        for (String file : FILES) {
            assertThat(Nobody.says(
                            folder.resolve("out"), "cat", home.resolve(file).toString()))
                    .isEmpty();
        }
        assertThat(Nobody.says(folder.resolve("out"), "find", home.toString(), "-mindepth", "1"))
                .isEmpty();
        Nobody.says(folder.resolve("out"), "sh", "-c", "echo planted > '" + home.resolve("lock") + "'");
        assertThat(home.resolve("lock")).hasContent("secret");
    }

    @Test
    void whatAnotherUserPlantedIsRefusedByName() throws Exception {
        Nobody.assumeThere();
        Path planted = home.resolve("keys/planted");
        mode(home.resolve("keys"), "rwxrwxrwx");
        Nobody.says(folder.resolve("out"), "touch", planted.toString());
        assertThatExceptionOfType(HomeException.class)
                .isThrownBy(() -> OwnersOnly.see(home))
                .withMessageContaining(planted.toString())
                .withMessageContaining("65534");
    }

    @Test
    void aHomeOfAnotherUserIsRefused() throws Exception {
        Nobody.assumeThere();
        Path theirs = folder.resolve("theirs");
        Files.createDirectory(theirs);
        Files.setAttribute(theirs, "unix:uid", 65534);
        mode(theirs, "rwxr-x--x");
        assertThatExceptionOfType(HomeException.class)
                .isThrownBy(() -> OwnersOnly.see(theirs))
                .withMessageContaining(theirs.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(theirs)))
                .as("it is not ours to close")
                .isEqualTo("rwxr-x--x");
    }

    private void assertOwnersOnly() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.toList())
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .endsWith("------"));
        }
    }
}
