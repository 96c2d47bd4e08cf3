package crm.imports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that other programs wrote, which lie beside the repository and never in it. */
public final class RealData {

    private static final Path FOLDER = find();

    private RealData() {}

    private static Path find() {
        Path here = Path.of("").toAbsolutePath();
        for (Path up = here; up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/data");
            if (Files.isRegularFile(folder.resolve("EXPECTED.json"))) {
                return folder;
            }
        }
        return here.resolve("shared/data");
    }

    /** Skips the test, saying so, where the files are absent. */
    public static void required() {
        assumeTrue(
                Files.isDirectory(FOLDER),
                "skipped: the folder shared/data with real files is not beside the repository");
    }

    /** A file of the collection. */
    public static Path file(String name) {
        required();
        return FOLDER.resolve(name);
    }

    /** What is known of a set of the collection. */
    public static JsonNode expected(String set) {
        return JsonMapper.shared().readTree(file("EXPECTED.json").toFile()).get(set);
    }
}
