package crm.contacts.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files that lie beside the repository; tests that need them are skipped where they are absent. */
final class SharedData {

    private SharedData() {}

    static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("../shared/data/" + name + " is not here");
        throw new AssertionError();
    }
}
