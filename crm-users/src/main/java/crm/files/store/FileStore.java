package crm.files.store;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;

/** Keeps bytes by keys. Knows neither names nor rights; a folder, or whatever can do these three things. */
public interface FileStore {

    /** All or nothing: until the last byte is there, the key answers with what it held before. */
    void write(String key, InputStream content) throws IOException;

    /** The bytes of a key; reading them may begin anywhere. */
    Resource read(String key);

    /** Nothing to do for a key that is not there. */
    void delete(String key) throws IOException;
}
