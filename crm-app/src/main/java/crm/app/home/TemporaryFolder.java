package crm.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A folder under the home for what a process needs while it runs. It goes with the process; what a killed one left goes at the next start,
 * which tells by the lock that the operating system let go of.
 */
final class TemporaryFolder {

    private static final String LOCK = ".lock";

    private TemporaryFolder() {}

    static Path take(Path home) throws IOException {
        Path all = Files.createDirectories(home.resolve("tmp"));
        sweep(all);
        while (true) {
            Path folder = all.resolve(UUID.randomUUID().toString());
            Path lock = lock(folder);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // Another process that starts at the same moment may have swept it away in between.
            if (held(channel) != null && Files.exists(lock)) {
                Files.createDirectory(folder);
                SpringApplication.getShutdownHandlers().add(() -> leave(channel, folder));
                return folder;
            }
            channel.close();
        }
    }

    private static Path lock(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    private static void sweep(Path all) throws IOException {
        List<Path> locks;
        try (var entries = Files.list(all)) {
            locks = entries.filter(entry -> entry.toString().endsWith(LOCK)).toList();
        }
        for (Path lock : locks) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                if (held(channel) != null) {
                    String name = lock.getFileName().toString();
                    FileSystemUtils.deleteRecursively(all.resolve(name.substring(0, name.length() - LOCK.length())));
                    Files.deleteIfExists(lock);
                }
            } catch (java.nio.file.NoSuchFileException sweptByAnother) {
                continue;
            }
        }
    }

    private static @Nullable FileLock held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static void leave(FileChannel channel, Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.deleteIfExists(lock(folder));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
