package crm.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that this installation runs beside itself.
 *
 * @param pidFile whose first line is the process id
 * @param program part of the command's name, so that a reused process id harms nobody
 */
record ServerProcess(Path pidFile, String program) {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);

    private static final Duration LAST_WORDS = Duration.ofSeconds(30);
    private static final int PAUSE_MILLISECONDS = 20;

    /** One that outlived a killed application is asked to end, so that the data has one master. */
    void endOrphan() {
        running().ifPresent(process -> {
            log.warn("A {} of an earlier run is still there (process {}); it is ended first", program, process.pid());
            end(process);
        });
    }

    /** Asks it to end, which it does when its data is safe, and waits for that. */
    void end(ProcessHandle process) {
        process.destroy();
        long began = System.nanoTime();
        while (lives(process)) {
            if (System.nanoTime() - began > LAST_WORDS.toNanos()) {
                throw new IllegalStateException("The " + program + " (process " + process.pid() + ") does not end");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLISECONDS));
        }
    }

    Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
            return ProcessHandle.of(pid)
                    .filter(ServerProcess::lives)
                    .filter(process -> process.info().command().orElse("").contains(program));
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    static boolean lives(ProcessHandle process) {
        return process.isAlive() && !buried(process.pid());
    }

    /** Nobody has asked for its end: in a container without an init that would be our business, and counts as an end. */
    private static boolean buried(long pid) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return state.startsWith(" Z", state.lastIndexOf(')') + 1);
        } catch (IOException noSuchFileHere) {
            return false;
        }
    }
}
