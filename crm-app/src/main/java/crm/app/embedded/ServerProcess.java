package crm.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The " + program + " (process " + process.pid() + ") does not end", e);
        }
    }

    Optional<ProcessHandle> running() {
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
