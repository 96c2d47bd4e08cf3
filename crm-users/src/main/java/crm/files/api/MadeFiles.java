package crm.files.api;

import crm.kernel.RecordRef;
import java.io.IOException;
import java.nio.file.Path;

/** Files that the application itself makes for somebody. */
public interface MadeFiles {

    /**
     * Keeps a file; writes to the store, so call it outside of transactions. As with an upload a record has to hold it within a day.
     *
     * @param maker for whom it was made, and who may let a record hold it
     * @param name with the ending
     * @param content left where it is
     * @throws crm.kernel.UnavailableException when the store is away
     */
    FileAnswer keep(RecordRef maker, String name, String mediaType, Path content) throws IOException;
}
