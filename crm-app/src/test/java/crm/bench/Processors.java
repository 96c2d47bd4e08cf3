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
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private final long application;
    private final long postmaster;

    Processors(long application, long postmaster) {
        this.application = application;
        this.postmaster = postmaster;
    }

    /** Microseconds since the processes began; of PostgreSQL's also those that have ended. */
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
                    if (name.equals(Long.toString(postmaster))) {
                        database += micros(figures, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM);
                    } else if (!figures.isEmpty() && figures.get(PARENT).equals(Long.toString(postmaster))) {
                        database += micros(figures, USER, SYSTEM);
                    }
                }
            }
        }
        return new Used(micros(figures(application), USER, SYSTEM), database);
    }

    private static double micros(List<String> figures, int... counted) {
        double micros = 0;
        for (int figure : counted) {
            micros += figures.isEmpty() ? 0 : Long.parseLong(figures.get(figure)) * MICROS_A_TICK;
        }
        return micros;
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
