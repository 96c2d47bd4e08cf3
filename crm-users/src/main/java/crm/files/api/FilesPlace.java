package crm.files.api;

import java.util.Optional;
import java.util.OptionalLong;

/** Where the bytes of files lie, for those who watch over the installation. */
public interface FilesPlace {

    /** Why files cannot be kept or read now, in words for operators; empty while they can. */
    Optional<String> trouble();

    /** How many bytes still fit; empty where nobody knows, as in a bucket. */
    OptionalLong free();
}
