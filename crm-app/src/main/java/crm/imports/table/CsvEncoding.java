package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file. A byte order mark is believed only when the file then reads as text; without one a file
 * that is valid UTF-8 to its end is UTF-8, one with zeros that reads better two bytes by two is UTF-16, and the rest is weighed. A NUL in a
 * text is left to whoever reads its cells.
 */
record CsvEncoding(Charset charset, int markBytes) {

    private static final int SAMPLE = 1 << 16;
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    static CsvEncoding of(Path file, @Nullable Charset wanted) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        CsvEncoding marked = marked(sample);
        CsvEncoding encoding =
                wanted != null ? new CsvEncoding(wanted, 0) : marked != null ? marked : guess(file, sample);
        if (wanted != null && marked != null && marked.charset().equals(wanted)) {
            encoding = marked;
        }
        encoding.refuseIfNotText(file);
        return encoding;
    }

    private static @Nullable CsvEncoding marked(byte[] b) {
        if (starts(b, 0xef, 0xbb, 0xbf)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(b, 0xff, 0xfe, 0, 0) && b.length % 4 == 0) {
            return new CsvEncoding(UTF_32LE, 4);
        }
        if (starts(b, 0, 0, 0xfe, 0xff)) {
            return new CsvEncoding(UTF_32BE, 4);
        }
        if (starts(b, 0xff, 0xfe)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return starts(b, 0xfe, 0xff) ? new CsvEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static CsvEncoding guess(Path file, byte[] sample) throws IOException {
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                zeros[i % 2]++;
            }
        }
        CsvEncoding utf8 = new CsvEncoding(StandardCharsets.UTF_8, 0);
        CsvEncoding narrow =
                utf8.decodes(file) ? utf8 : new CsvEncoding(SingleByteCharsets.guess(withoutZeros(sample)), 0);
        if (zeros[0] + zeros[1] == 0) {
            return narrow;
        }
        Charset wide = zeros[1] >= zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        // A text of single bytes may hold a stray NUL: read two by two it is no text any more.
        return readable(new String(sample, wide)) > readable(new String(sample, narrow.charset()))
                ? new CsvEncoding(wide, 0)
                : narrow;
    }

    private static byte[] withoutZeros(byte[] bytes) {
        byte[] rest = new byte[bytes.length];
        int count = 0;
        for (byte one : bytes) {
            if (one != 0) {
                rest[count++] = one;
            }
        }
        return Arrays.copyOf(rest, count);
    }

    /** Share of characters that texts of European languages are made of. */
    private static double readable(String text) {
        long good = text.chars()
                .filter(c -> c >= ' ' && c < 0x250 && c != 0x7f
                        || c >= 0x370 && c < 0x530
                        || c >= 0x2010 && c < 0x2120
                        || c == '\n'
                        || c == '\r'
                        || c == '\t')
                .count();
        return text.isEmpty() ? 0 : good / (double) text.length();
    }

    private boolean decodes(Path file) throws IOException {
        try {
            refuseIfNotText(file);
            return true;
        } catch (TableException e) {
            return false;
        }
    }

    /** Reads the whole file: bytes that the encoding does not know, and more controls than a text has, refuse it. */
    private void refuseIfNotText(Path file) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE).limit(0);
        CharBuffer chars = CharBuffer.allocate(SAMPLE);
        long controls = 0;
        long zeros = 0;
        long all = 0;
        try (InputStream in = open(file)) {
            boolean end = false;
            while (!end) {
                bytes.compact();
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                if (result.isError()) {
                    throw new TableException(Code.UNKNOWN_ENCODING, charset.name());
                }
                all += chars.flip().remaining();
                zeros += chars.chars().filter(c -> c == 0).count();
                controls += controls(chars);
                chars.clear();
            }
        }
        if (controls > 16 && controls * 20 > all) {
            throw zeros * 2 > controls
                    ? new TableException(Code.UNKNOWN_ENCODING, charset.name())
                    : new TableException(Code.NOT_A_TABLE, "binary");
        }
    }

    private long controls(CharBuffer chars) throws TableException {
        long controls = 0;
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c == 0xfffe) {
                throw new TableException(Code.UNKNOWN_ENCODING, charset.name());
            }
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                controls++;
            }
        }
        return controls;
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return in;
    }

    Reader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(open(file), decoder()), SAMPLE);
    }

    /** The first characters of the file. */
    String sample(Path file) throws IOException {
        char[] chars = new char[SAMPLE];
        try (Reader reader = reader(file)) {
            int used = 0;
            int count;
            while (used < chars.length && (count = reader.read(chars, used, chars.length - used)) > 0) {
                used += count;
            }
            return new String(chars, 0, used);
        }
    }
}
