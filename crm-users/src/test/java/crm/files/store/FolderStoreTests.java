package crm.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.files.settings.FileSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTests {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private FolderStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(new FileSettings(folder, null, null, null));
    }

    @Test
    void bytesComeBackAsTheyWentInAndCanBeReplacedAndRemoved() throws IOException {
        store.write(KEY, bytes("перше"));
        assertThat(read()).isEqualTo("перше");
        store.write(KEY, bytes("друге"));
        assertThat(read()).isEqualTo("друге");
        store.delete(KEY);
        assertThat(store.read(KEY).exists()).isFalse();
        store.delete(KEY);
    }

    @Test
    void anUploadThatBreaksOffLeavesWhatWasThereBefore() throws IOException {
        store.write(KEY, bytes("ціле"));
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };
        assertThatThrownBy(() -> store.write(KEY, new SequenceInputStream(bytes("пів"), broken)))
                .isInstanceOf(IOException.class);
        assertThat(read()).isEqualTo("ціле");
        store.delete(KEY);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void onlyTheServerMayReadTheFiles() throws IOException {
        store.write(KEY, bytes("таємне"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(path -> !path.equals(folder)).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .endsWith("------");
            }
        }
    }

    @Test
    void nothingButAKeyIsTaken() {
        for (String key :
                new String[] {"", "../../../../etc/passwd", KEY + "/..", KEY.toUpperCase(java.util.Locale.ROOT)}) {
            assertThatThrownBy(() -> store.read(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String read() throws IOException {
        return store.read(KEY).getContentAsString(StandardCharsets.UTF_8);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
