package crm.imports.table;

import crm.imports.table.TableException.Code;
import crm.kernel.TemporaryFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The strings that cells refer to by number: packed as UTF-8 in memory, and in a temporary file from 16 MB on. */
final class SharedStrings implements Closeable {

    private static final int IN_MEMORY = 16 << 20;

    private byte[] bytes = new byte[8192];
    private int[] ends = new int[256];
    private int count;
    private int used;
    private int spilled;
    private @Nullable FileChannel file;

    void read(XmlPart xml) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.nextStart()) {
            if (xml.element().equals("si")) {
                text.setLength(0);
                XlsxText.rich(xml, text);
                add(XlsxText.unescaped(text));
            }
        }
    }

    private void add(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (count == TableLimits.SHARED_STRINGS) {
            throw new TableException(Code.CORRUPT, "sharedStrings");
        }
        if (used + encoded.length > IN_MEMORY) {
            spill();
        }
        if (used + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + encoded.length));
        }
        System.arraycopy(encoded, 0, bytes, used, encoded.length);
        used += encoded.length;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = spilled + used;
    }

    private void spill() throws IOException {
        if (file == null) {
            Path path = TemporaryFiles.create("crm-strings");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, used);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        spilled += used;
        used = 0;
    }

    /** The string of the number, null where there is none. */
    @Nullable
    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            return null;
        }
        int start = index == 0 ? 0 : ends[index - 1];
        int length = ends[index] - start;
        if (start >= spilled || file == null) {
            return new String(bytes, start - spilled, length, StandardCharsets.UTF_8);
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) >= 0) {
            continue;
        }
        return new String(buffer.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
