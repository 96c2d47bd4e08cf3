package crm.files.store;

import crm.files.api.FilesPlace;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps bytes by keys. Knows neither names nor rights; a folder, or whatever can do these three things. A store that is away says so with
 * {@link crm.kernel.UnavailableException}.
 */
public interface FileStore extends FilesPlace {

    /** All or nothing: until the last byte is there, the key answers with what it held before. */
    void write(String key, InputStream content) throws IOException;

    /**
     * So many bytes of a key, fewer where it ends before; whoever asked closes the stream, also before its end.
     *
     * @param from the first one, counted from 0
     * @throws java.nio.file.NoSuchFileException when nothing is kept under the key
     */
    InputStream read(String key, long from, long length) throws IOException;

    /** Nothing to do for a key that is not there. */
    void delete(String key) throws IOException;
}
