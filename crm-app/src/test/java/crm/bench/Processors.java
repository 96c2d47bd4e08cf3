package crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time that processes have used, as Linux counts it. */
final class Processors {

    private static final double MICROS_A_TICK = 10_000;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private final long application;
    private final long postmaster;

    Processors(long application, long postmaster) {
        this.application = application;
        this.postmaster = postmaster;
    }

    /** Microseconds since the processes began; of PostgreSQL's only those that still live. */
    record Used(double application, double postgresql) {

        Used since(Used before) {
            return new Used(application - before.application, postgresql - before.postgresql);
        }
    }

    Used now() throws IOException {
        double database = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                String name = process.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit)) {
                    List<String> figures = figures(Long.parseLong(name));
                    boolean ours = !figures.isEmpty()
                            && (name.equals(Long.toString(postmaster))
                                    || figures.get(PARENT).equals(Long.toString(postmaster)));
                    database += ours ? micros(figures) : 0;
                }
            }
        }
        return new Used(micros(figures(application)), database);
    }

    private static double micros(List<String> figures) {
        return figures.isEmpty()
                ? 0
                : (Long.parseLong(figures.get(USER)) + Long.parseLong(figures.get(SYSTEM))) * MICROS_A_TICK;
    }

    /** What stands behind the program's name; empty when the process is gone. */
    private static List<String> figures(long process) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc/" + process + "/stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            if (Files.exists(Path.of("/proc/" + process))) {
                throw e;
            }
            return List.of();
        }
    }
}
