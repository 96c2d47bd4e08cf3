package crm.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One process a home. The operating system lets go of the lock when the process dies, however it dies. */
final class HomeLock {

    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    private HomeLock() {}

    static void take(Path home) {
        if (HELD.containsKey(home)) {
            return;
        }
        try {
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(home);
            }
            HELD.put(home, channel);
        } catch (OverlappingFileLockException e) {
            throw inUse(home);
        } catch (IOException e) {
            throw new UncheckedIOException("The home " + home + " cannot be locked", e);
        }
    }

    private static HomeException inUse(Path home) {
        return new HomeException(
                "Another CRM already runs on " + home + ". Stop it first, or set CRM_HOME to another folder.",
                "Each home belongs to one process; several nodes share an external PostgreSQL.");
    }
}
