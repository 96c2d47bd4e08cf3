package crm.app.embedded;

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
                throw new HomeInUseException(home);
            }
            HELD.put(home, channel);
        } catch (OverlappingFileLockException e) {
            throw new HomeInUseException(home);
        } catch (IOException e) {
            throw new UncheckedIOException("The home " + home + " cannot be locked", e);
        }
    }
}
