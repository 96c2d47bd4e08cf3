package crm.files.file;

import crm.files.api.FileAnswer;
import crm.kernel.Built;
import crm.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there.
 *
 * @param key under which the store keeps its bytes
 * @param checksum of the bytes, in hexadecimal
 * @param picture whether it has been made small and square
 * @param held whether a record holds it
 */
@Built
record StoredFile(
        long id,
        String key,
        String name,
        long size,
        String mediaType,
        @Nullable String checksum,
        RecordRef uploader,
        boolean picture,
        boolean held) {

    FileAnswer answer() {
        return new FileAnswer(id, name, size, mediaType);
    }
}
