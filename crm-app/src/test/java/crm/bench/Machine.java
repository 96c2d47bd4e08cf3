package crm.bench;

import com.sun.management.OperatingSystemMXBean;
import crm.kernel.Built;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where and what was measured. */
@Built
record Machine(
        String commit,
        String processors,
        long gigabytes,
        String system,
        String virtualMachine,
        String postgresql,
        LocalDate day) {

    static Machine of(Path root, Database database) throws IOException, InterruptedException {
        var bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return MachineBuilder.builder()
                .commit(commit(root))
                .processors(bean.getAvailableProcessors() + " × " + model())
                .gigabytes(Math.round(bean.getTotalMemorySize() / 1e9))
                .system(System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .virtualMachine(System.getProperty("java.vm.name") + " " + Runtime.version())
                .postgresql(database.version())
                .day(LocalDate.now(ZoneOffset.UTC))
                .build();
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%s, commit %s. %s, %d GB, %s, %s, PostgreSQL %s.",
                day,
                commit,
                processors,
                gigabytes,
                system,
                virtualMachine,
                postgresql);
    }

    private static String commit(Path root) throws IOException, InterruptedException {
        String head = git(root, List.of("git", "rev-parse", "--short", "HEAD")).strip();
        boolean changed = !git(
                        root,
                        List.of(
                                "git",
                                "status",
                                "--porcelain",
                                "--untracked-files=no",
                                "--",
                                "*.java",
                                "*.sql",
                                "*.yaml"))
                .isBlank();
        return changed ? head + " with changes" : head;
    }

    private static String git(Path root, List<String> words) throws IOException, InterruptedException {
        return Command.output(root, Map.of(), words);
    }

    private static String model() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
