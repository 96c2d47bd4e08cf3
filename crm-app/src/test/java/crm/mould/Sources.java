package crm.mould;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the project as they lie in the working tree, without what is generated. */
final class Sources {

    private static final Path ROOT = root();
    private static final String WEB = "crm-app/src/main/frontend/src";

    private Sources() {}

    /** Java of the product, of all modules. */
    static List<Path> java() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(folder -> files(folder, ".java"))
                    .filter(file -> !place(file).contains("/tables/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is written by hand in the modules but for the web client: code, texts, settings, changes of the database. */
    static List<Path> written(String folder) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src").resolve(folder))
                    .flatMap(source -> Stream.of(source.resolve("java"), source.resolve("resources")))
                    .filter(Files::isDirectory)
                    .flatMap(source -> Stream.of(".java", ".properties", ".yaml", ".json", ".txt", ".sql", ".md")
                            .flatMap(suffix -> files(source, suffix)))
                    .filter(file -> !place(file).contains("/tables/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** TypeScript of the web client, without its tests and what is generated from the API's description. */
    static List<Path> web() {
        return Stream.concat(files(ROOT.resolve(WEB), ".ts"), files(ROOT.resolve(WEB), ".tsx"))
                .filter(file -> !file.getFileName().toString().contains(".test."))
                .filter(file -> !file.endsWith("api/schema.d.ts"))
                .sorted()
                .toList();
    }

    static Path moduleOf(Path file) {
        return ROOT.relativize(file).getName(0);
    }

    static String place(Path file) {
        return ROOT.relativize(file).toString();
    }

    static long lines(List<Path> files) {
        return files.stream().mapToLong(file -> text(file).lines().count()).sum();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("docs/adr")) ? folder : Objects.requireNonNull(folder.getParent());
    }
}
