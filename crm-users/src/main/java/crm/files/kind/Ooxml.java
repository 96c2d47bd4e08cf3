package crm.files.kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.mime.MediaType;

/** Office Open XML: a zip whose list of parts names the kind of the main one. Documents with macros name others. */
final class Ooxml {

    private static final String PARTS = "[Content_Types].xml";
    /** Real lists are of some kilobytes; one that unpacks to more tells nothing. */
    private static final int LIMIT = 1 << 20;

    private static final String OFFICE = "vnd.openxmlformats-officedocument.";
    private static final Map<String, String> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", "wordprocessingml.document",
            "spreadsheetml.sheet.main+xml", "spreadsheetml.sheet",
            "presentationml.presentation.main+xml", "presentationml.presentation");

    private Ooxml() {}

    static Optional<MediaType> kind(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            var parts = file.getEntry(PARTS);
            if (parts == null) {
                return Optional.empty();
            }
            try (InputStream in = file.getInputStream(parts)) {
                String text = new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8);
                return MAIN_PARTS.entrySet().stream()
                        .filter(part -> text.contains("\"application/" + OFFICE + part.getKey() + "\""))
                        .map(part -> MediaType.application(OFFICE + part.getValue()))
                        .findFirst();
            }
        } catch (ZipException e) {
            return Optional.empty();
        }
    }
}
