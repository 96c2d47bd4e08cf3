package crm.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.files.settings.FileSettings;
import crm.kernel.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

class FolderStoreTests extends FileStoreContract {

    @TempDir
    private Path folder;

    private final AtomicBoolean anyKept = new AtomicBoolean();

    @Override
    FileStore store() {
        return store(folder);
    }

    private FolderStore store(Path place) {
        return new FolderStore(new FileSettings(place, null, DataSize.ofKilobytes(1), null, null), anyKept::get);
    }

    @Override
    List<String> kept() throws IOException {
        return filesIn(folder);
    }

    private static List<String> filesIn(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString())
                    .filter(path -> !path.equals(FolderStore.MARK))
                    .toList();
        }
    }

    @Test
    void onlyTheServerMayReadTheFiles() throws IOException {
        store().write(KEY, bytes("таємне"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(path -> !path.equals(folder)).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .endsWith("------");
            }
        }
    }

    @Test
    void anEmptyFolderInThePlaceOfTheRealOneIsNotTakenForIt() throws IOException {
        Path mount = Files.createDirectory(folder.resolve("mount"));
        store(mount).write(KEY, bytes("справжнє"));
        anyKept.set(true);
        FileSystemUtils.deleteRecursively(mount);
        for (Path place : List.of(mount, Files.createDirectory(folder.resolve("empty")))) {
            assertAway(store(place));
            assertThat(place.resolve(FolderStore.MARK)).doesNotExist();
        }
        anyKept.set(false);
    }

    private void assertAway(FolderStore away) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> away.write(KEY, bytes("у чужий диск")))
                .withMessageContaining(FolderStore.MARK);
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> away.read(KEY, 0, 1));
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> away.delete(KEY));
        assertThat(away.trouble()).hasValueSatisfying(why -> assertThat(why).contains(FolderStore.MARK));
    }

    @Test
    void aFolderThatAnEarlierVersionFilledIsKnownByItsFiles() throws IOException {
        store().write(KEY, bytes("давнє"));
        Files.delete(folder.resolve(FolderStore.MARK));
        anyKept.set(true);
        assertThat(store().trouble()).isEmpty();
        try (InputStream content = store().read(KEY, 0, 100)) {
            assertThat(content.readAllBytes()).isEqualTo("давнє".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(folder.resolve(FolderStore.MARK)).exists();
    }

    @Test
    void aFileThatIsGoneFromTheRealFolderIsMissingAndNotAway() throws IOException {
        store().write(KEY, bytes("є"));
        String other = KEY.replace('0', '9');
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().read(other, 0, 1));
    }

    @Test
    void aFolderThatRefusesIsSaidToBeAwayAndNothingIsLeftOfTheUpload() throws IOException {
        FolderStore store = store(folder);
        assertThat(store.trouble()).isEmpty();
        Files.writeString(folder.resolve(KEY.substring(0, 2)), "in the way");
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.write(KEY, bytes("байти")));
        assertThat(kept()).containsExactly(KEY.substring(0, 2));
        Files.delete(folder.resolve(KEY.substring(0, 2)));
    }

    @Test
    void aFullDiskIsSaidToBeAwayAndNothingIsLeftOfTheUpload() throws Exception {
        try (var disk = new Disk(folder.resolve("small"))) {
            FolderStore store = store(disk.place());
            store.write(KEY, bytes("мале"));
            assertThat(store.trouble()).isEmpty();
            byte[] large = new byte[1_000_000];
            String other = KEY.replace('0', '9');
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> store.write(other, new java.io.ByteArrayInputStream(large)));
            assertThat(filesIn(disk.place())).singleElement().asString().endsWith(KEY);
            Files.write(
                    disk.place().resolve("filler"), new byte[(int) store.free().orElseThrow()]);
            assertThat(store.trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("full"));
        }
    }

    @Test
    void aDiskThatMayOnlyBeReadIsSaidToBeAwayForUploadsAndStillRead() throws Exception {
        try (var disk = new Disk(folder.resolve("small"))) {
            FolderStore store = store(disk.place());
            store.write(KEY, bytes("є"));
            disk.protect();
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> store.write(KEY, bytes("нове")));
            assertThat(store.trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("cannot be written"));
            try (InputStream content = store.read(KEY, 0, 100)) {
                assertThat(content.readAllBytes()).isNotEmpty();
            }
        }
    }

    /** A small disk in memory, which only the superuser may mount. */
    private record Disk(Path place) implements AutoCloseable {

        Disk {
            try {
                Files.createDirectory(place);
                Assumptions.assumeTrue(
                        command("mount", "-t", "tmpfs", "-o", "size=256k", "none", place.toString()) == 0,
                        "a small disk takes the right to mount one");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void protect() throws IOException, InterruptedException {
            assertThat(command("mount", "-o", "remount,ro", place.toString())).isZero();
        }

        @Override
        public void close() throws IOException {
            try {
                command("umount", place.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static int command(String... words) throws IOException, InterruptedException {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}
