package crm.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store has to do. */
abstract class FileStoreContract {

    static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final int LARGE = 20_000_000;

    abstract FileStore store();

    /** Paths of everything that is in the store. */
    abstract List<String> kept() throws IOException;

    @AfterEach
    void empty() throws IOException {
        store().delete(KEY);
    }

    @Test
    void bytesComeBackAsTheyWentInAndCanBeReplacedAndRemoved() throws IOException {
        store().write(KEY, bytes("перше"));
        assertThat(read()).isEqualTo("перше");
        store().write(KEY, bytes("друге"));
        assertThat(read()).isEqualTo("друге");
        store().delete(KEY);
        assertThatThrownBy(this::read).isInstanceOf(NoSuchFileException.class);
        store().delete(KEY);
    }

    @Test
    void aFileMayBeEmpty() throws IOException {
        store().write(KEY, InputStream.nullInputStream());
        assertThat(read()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesWhatWasThereBefore() throws IOException {
        store().write(KEY, bytes("ціле"));
        for (byte[] half : new byte[][] {"пів".getBytes(StandardCharsets.UTF_8), large()}) {
            assertThatThrownBy(
                            () -> store().write(KEY, new SequenceInputStream(new ByteArrayInputStream(half), broken())))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the line is dead");
            assertThat(read()).isEqualTo("ціле");
        }
        store().delete(KEY);
        assertThat(kept()).isEmpty();
    }

    @Test
    void largeFilesComeBackWholeAndInParts() throws IOException {
        byte[] large = large();
        store().write(KEY, new ByteArrayInputStream(large));
        try (InputStream content = store().read(KEY, 0, LARGE)) {
            assertThat(content.readAllBytes()).isEqualTo(large);
        }
        int from = LARGE - 1_000_003;
        try (InputStream content = store().read(KEY, from, 7)) {
            assertThat(content.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(large, from, from + 7));
        }
        try (InputStream content = store().read(KEY, from, LARGE)) {
            assertThat(content.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(large, from, LARGE));
        }
        try (InputStream content = store().read(KEY, 0, LARGE)) {
            assertThat(content.read()).isEqualTo(large[0] & 0xFF);
        }
    }

    @Test
    void beyondTheEndThereIsNothing() throws IOException {
        store().write(KEY, bytes("abc"));
        try (InputStream content = store().read(KEY, 3, 5)) {
            assertThat(content.readAllBytes()).isEmpty();
        }
    }

    @Test
    void whereAKeyLiesIsTheSameInEveryStore() throws IOException {
        store().write(KEY, bytes("тут"));
        assertThat(kept()).containsExactly("01/23/" + KEY);
    }

    @Test
    void nothingButAKeyIsTaken() {
        for (String key : new String[] {"", "../../../../etc/passwd", KEY + "/..", KEY.toUpperCase(Locale.ROOT)}) {
            assertThatThrownBy(() -> store().read(key, 0, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().write(key, bytes(""))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().delete(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String read() throws IOException {
        try (InputStream content = store().read(KEY, 0, 1000)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] large() {
        byte[] bytes = new byte[LARGE];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };
    }
}
