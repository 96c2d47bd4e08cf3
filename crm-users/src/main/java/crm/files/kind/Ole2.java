package crm.files.kind;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/** OLE2 compound files: the names of their streams tell which program wrote them, wherever the directory lies. */
final class Ole2 {

    /** Entries of the directory begin at multiples of their length. */
    private static final int ENTRY = 128;

    private static final int NAME_LENGTH = 64;
    private static final int TYPE = 66;
    private static final byte STREAM = 2;

    private static final Map<String, MediaType> STREAMS = Map.of(
            "WordDocument", MediaType.application("msword"),
            "Workbook", MediaType.application("vnd.ms-excel"),
            "Book", MediaType.application("vnd.ms-excel"),
            "PowerPoint Document", MediaType.application("vnd.ms-powerpoint"));

    private Ole2() {}

    static Optional<MediaType> kind(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (byte[] entry = in.readNBytes(ENTRY); entry.length == ENTRY; entry = in.readNBytes(ENTRY)) {
                for (var stream : STREAMS.entrySet()) {
                    if (names(entry, stream.getKey())) {
                        return Optional.of(stream.getValue());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean names(byte[] entry, String stream) {
        byte[] name = (stream + "\0").getBytes(StandardCharsets.UTF_16LE);
        return entry[TYPE] == STREAM
                && entry[NAME_LENGTH] == name.length
                && Arrays.equals(entry, 0, name.length, name, 0, name.length);
    }
}
