package crm.files.file;

import crm.files.api.FileAnswer;
import crm.files.api.FileNames;
import crm.files.api.Pictures;
import crm.files.kind.FileKinds;
import crm.files.picture.SquarePicture;
import crm.files.settings.FileSettings;
import crm.files.store.FileStore;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.TemporaryFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

@Component
class StoredPictures implements Pictures {

    /** Of a large picture the library keeps every coefficient until it is drawn. */
    private static final int AT_ONCE = 2;

    private final FileRows rows;
    private final FileStore store;
    private final Incoming incoming;
    private final FileKinds kinds;
    private final FileSettings settings;
    private final Semaphore drawing = new Semaphore(AT_ONCE, true);

    StoredPictures(FileRows rows, FileStore store, Incoming incoming, FileKinds kinds, FileSettings settings) {
        this.rows = rows;
        this.store = store;
        this.incoming = incoming;
        this.kinds = kinds;
        this.settings = settings;
    }

    @Override
    public void prepare(RecordRef uploader, String field, long fileId) {
        StoredFile file = rows.find(fileId)
                .filter(found -> found.uploader().equals(uploader) && (found.picture() || !found.held()))
                .orElseThrow(() -> ProblemException.invalid(field, "file-unknown"));
        if (file.picture()) {
            return;
        }
        if (file.size() > settings.maxPictureSize().toBytes()) {
            throw ProblemException.invalid(field, "file-too-large", Uploads.megabytes(settings.maxPictureSize()));
        }
        try {
            var picture = draw(field, bytes(file), file.mediaType());
            String checksum = incoming.write(file.key(), new ByteArrayInputStream(picture.bytes()));
            boolean kept = rows.becamePicture(
                    fileId,
                    FileNames.withEnding(file.name(), picture.ending()),
                    picture.bytes().length,
                    picture.mediaType(),
                    checksum);
            if (!kept) {
                store.delete(file.key());
                throw ProblemException.invalid(field, "file-unknown");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileAnswer take(RecordRef uploader, String field, MultipartFile upload) {
        Uploads.requireAtMost(settings.maxPictureSize(), field, upload);
        String name = FileNames.clean(upload.getOriginalFilename());
        try {
            var picture = draw(field, upload.getBytes(), kind(field, name, upload));
            String newName = FileNames.withEnding(name, picture.ending());
            int size = picture.bytes().length;
            return incoming.keep(
                    uploader,
                    new NewFile(newName, size, picture.mediaType(), NewFile.Origin.PICTURE),
                    new ByteArrayInputStream(picture.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (InputStream content = store.read(file.key(), 0, file.size())) {
            return content.readAllBytes();
        }
    }

    private String kind(String field, String name, MultipartFile upload) throws IOException {
        Path copy = TemporaryFiles.create("crm-picture");
        try {
            Files.write(copy, upload.getBytes());
            return kinds.mediaType(field, name, copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private SquarePicture.Encoded draw(String field, byte[] bytes, String mediaType) {
        if (!SquarePicture.readable(mediaType)) {
            throw ProblemException.invalid(field, "not-a-picture");
        }
        drawing.acquireUninterruptibly();
        try {
            return SquarePicture.of(bytes, mediaType)
                    .orElseThrow(() -> ProblemException.invalid(field, "picture-unreadable"));
        } finally {
            drawing.release();
        }
    }
}
