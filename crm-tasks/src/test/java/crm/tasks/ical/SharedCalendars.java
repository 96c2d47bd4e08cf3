package crm.tasks.ical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Calendars of real programs that lie beside the repository; tests that need them are skipped where they are absent. */
final class SharedCalendars {

    private SharedCalendars() {}

    static List<Path> files() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared/data");
            if (Files.exists(data.resolve("ical-ical4j"))) {
                return Stream.of("ical-ical4j", "ical-biweekly")
                        .flatMap(set -> calendars(data.resolve(set)))
                        .toList();
            }
        }
        Assumptions.abort("skipped: ../shared/data/ical-ical4j with real calendars is not here");
        throw new AssertionError();
    }

    private static Stream<Path> calendars(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ics")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
