package crm.files.kind;

import crm.files.settings.FileSettings;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Judges files by their bytes and holds that against their names. */
@Component
public class FileKinds {

    /** Zip archives and OLE2 compound files are what many programs put their documents in: their inside tells which. */
    private static final MediaType OLE2 = MediaType.application("x-tika-msoffice");

    private final List<String> accepted;

    FileKinds(FileSettings settings) {
        this.accepted = settings.kinds();
    }

    /**
     * The media type of a file that is accepted.
     *
     * @param name whose ending the bytes must agree with
     * @throws ProblemException 415 when files with such an ending are not accepted, 422 when the bytes are of another kind
     */
    public String mediaType(String field, String name, Path content) throws IOException {
        String ending = ending(name);
        if (!accepted.contains(ending)) {
            throw ProblemException.about(
                    FieldError.of(field, "file-kind", name, String.join(", ", accepted)),
                    415,
                    "unsupported-media-type");
        }
        if (Files.size(content) == 0) {
            throw ProblemException.invalid(field, "file-empty");
        }
        MediaType promised = Types.ALL.getMimeType("file." + ending).getType();
        if (!agree(promised, found(content))) {
            throw ProblemException.invalid(field, "file-not-what-it-says", "." + ending);
        }
        return promised.toString();
    }

    /** In small letters and without the dot; empty where the name has none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static MediaType found(Path content) throws IOException {
        MediaType found;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            found = Types.ALL.detect(in, new Metadata());
        }
        var kinds = Types.ALL.getMediaTypeRegistry();
        if (kinds.isInstanceOf(found, MediaType.APPLICATION_ZIP)) {
            return Ooxml.kind(content).orElse(found);
        }
        return kinds.isInstanceOf(found, OLE2) ? Ole2.kind(content).orElse(found) : found;
    }

    /** Kinds of text have no marks of their own: any text will do for them. */
    private static boolean agree(MediaType promised, MediaType found) {
        return promised.equals(found)
                || found.equals(MediaType.TEXT_PLAIN)
                        && Types.ALL.getMediaTypeRegistry().isSpecializationOf(promised, MediaType.TEXT_PLAIN);
    }

    /** Some thousand kinds, read when the first file comes. */
    private static final class Types {
        static final MimeTypes ALL = MimeTypes.getDefaultMimeTypes();
    }
}
