package crm.files.file;

import crm.files.api.FileAnswer;
import crm.files.api.FileNames;
import crm.files.kind.FileKinds;
import crm.files.settings.FileSettings;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in: their size and kind are looked at before anything is kept. */
@Component
class Uploads {

    private final FileKinds kinds;
    private final Incoming incoming;
    private final FileSettings settings;

    Uploads(FileKinds kinds, Incoming incoming, FileSettings settings) {
        this.kinds = kinds;
        this.incoming = incoming;
        this.settings = settings;
    }

    FileAnswer take(RecordRef uploader, String field, MultipartFile upload) {
        requireAtMost(settings.maxSize(), field, upload);
        String name = FileNames.clean(upload.getOriginalFilename());
        try {
            Path copy = TemporaryFiles.create("crm-file");
            try {
                upload.transferTo(copy);
                String mediaType = kinds.mediaType(field, name, copy);
                long size = Files.size(copy);
                try (InputStream content = Files.newInputStream(copy)) {
                    return incoming.keep(uploader, new NewFile(name, size, mediaType, NewFile.Origin.UPLOAD), content);
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireAtMost(DataSize limit, String field, MultipartFile upload) {
        if (upload.getSize() > limit.toBytes()) {
            throw ProblemException.about(FieldError.of(field, "file-too-large", megabytes(limit)), 413, "too-large");
        }
    }

    static String megabytes(DataSize size) {
        return java.math.BigDecimal.valueOf(size.toBytes())
                .divide(java.math.BigDecimal.valueOf(DataSize.ofMegabytes(1).toBytes()), 1, java.math.RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
