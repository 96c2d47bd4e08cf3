package crm.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files for as long as a piece of work takes. They lie in the folder that the start of the process chose, readable by the process's owner
 * only; the JDK's own methods go on using the folder that was the system's when the machine began.
 */
public final class TemporaryFiles {

    private static final String FOLDER = "java.io.tmpdir";

    private TemporaryFiles() {}

    /** From now on they are made in this folder, also those of libraries that ask for it when they need it. */
    public static void keepIn(Path folder) {
        System.setProperty(FOLDER, folder.toString());
    }

    /** A new empty file, which whoever asks for it deletes. */
    public static Path create(String prefix) throws IOException {
        return Files.createTempFile(Path.of(System.getProperty(FOLDER)), prefix, ".tmp");
    }
}
