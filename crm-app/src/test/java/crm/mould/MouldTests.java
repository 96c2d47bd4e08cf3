package crm.mould;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What one more kind of records costs, by the one that was made as the guide says ({@code docs/extending.md}): price lists. The counts go to
 * {@code target/mould.txt}.
 */
class MouldTests {

    /** A tenth of the 922 that were counted before kinds shared anything. */
    private static final long DUPLICATES = 92;

    private static final int JAVA_FILES = 14;
    private static final int OTHER_MODULES = 2;
    private static final int WEB_FILES = 6;

    private static final String NAMES = "(?is).*price[-_]?lists?.*";

    private static final StringBuilder REPORT = new StringBuilder();

    @AfterAll
    static void keepTheReport() throws IOException {
        Files.writeString(Path.of("target/mould.txt"), REPORT.toString());
        System.out.print("MEASURED what a kind of records costs\n" + REPORT);
    }

    @Test
    void whatIsWrittenOfOneKindIsNotWrittenAgainOfAnother() {
        Map<Path, Long> found = new Duplicates(kinds()).byFile();
        long lines = found.values().stream().mapToLong(Long::longValue).sum();
        report("lines that stand in the packages of two kinds: %d, at most %d", lines, DUPLICATES);
        assertThat(lines)
                .as(() -> "Written twice: "
                        + found.entrySet().stream()
                                .map(file -> "%n  %s: %d".formatted(Sources.place(file.getKey()), file.getValue()))
                                .collect(Collectors.joining()))
                .isLessThanOrEqualTo(DUPLICATES);
    }

    @Test
    void aKindNeedsFewFilesAndHardlyAnyOutsideOfItsModule() {
        List<Path> java = naming(Sources.java());
        Path module = Sources.moduleOf(java.stream()
                .filter(file -> file.endsWith("PriceListKind.java"))
                .findFirst()
                .orElseThrow());
        List<Path> own = java.stream()
                .filter(file -> Sources.moduleOf(file).equals(module))
                .toList();
        List<Path> outside = naming(Sources.written("main")).stream()
                .filter(file -> !Sources.moduleOf(file).equals(module))
                .toList();
        List<Path> tests = naming(Sources.written("test")).stream()
                .filter(file -> !Sources.moduleOf(file).equals(module))
                .toList();
        List<Path> web = naming(Sources.web());
        report(
                "price lists: %d files of Java, %d of any sort outside of the module and %d of its tests, %d of the web client",
                own.size(), outside.size(), tests.size(), web.size());
        assertThat(own).as("files of Java in the module").hasSizeLessThanOrEqualTo(JAVA_FILES);
        assertThat(outside).as("files in other modules").hasSizeLessThanOrEqualTo(OTHER_MODULES);
        assertThat(web).as("files of the web client").hasSizeLessThanOrEqualTo(WEB_FILES);
    }

    @Test
    void theLinesOfTheProductAreCounted() {
        report("lines of Java: %d, of the web client: %d", Sources.lines(Sources.java()), Sources.lines(Sources.web()));
        assertThat(Sources.java()).isNotEmpty();
        assertThat(Sources.web()).isNotEmpty();
    }

    /** The sources of the packages that keep records. */
    private static Collection<Path> kinds() {
        List<Path> all = Sources.java();
        Collection<Path> packages = all.stream()
                .filter(file -> Sources.text(file).contains("\n@Entity\n"))
                .map(Path::getParent)
                .collect(toCollection(TreeSet::new));
        return all.stream().filter(file -> packages.contains(file.getParent())).toList();
    }

    private static List<Path> naming(List<Path> files) {
        return files.stream().filter(file -> Sources.text(file).matches(NAMES)).toList();
    }

    private static void report(String line, Object... figures) {
        REPORT.append(line.formatted(figures)).append('\n');
    }
}
