package crm.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server process that outlived a killed application: it is asked to end, so that the data has one master. */
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    /**
     * @param pidFile whose first line is the process id
     * @param program part of the command's name, so that a reused process id harms nobody
     */
    static void end(Path pidFile, String program) {
        running(pidFile, program).ifPresent(process -> {
            log.warn("A {} of an earlier run is still there (process {}); it is ended first", program, process.pid());
            process.destroy();
            try {
                process.onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IllegalStateException(
                        "The earlier " + program + " (process " + process.pid() + ") does not end", e);
            }
        });
    }

    private static Optional<ProcessHandle> running(Path pidFile, String program) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains(program));
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
