package crm.files.store;

import crm.files.settings.FileSettings;
import crm.kernel.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder, which several nodes have to share. Its files bear no names of people's making and are readable by the server only.
 *
 * <p>A mark in it tells the folder from the empty one that is seen in its place while a disk is not mounted: where there are files
 * already, nothing is written to a folder without the mark.
 */
class FolderStore implements FileStore {

    static final String MARK = ".crm-files";

    private static final Logger log = LoggerFactory.getLogger(FolderStore.class);

    private static final String COMING = ".part";
    private static final String OWN_FOLDERS = "[0-9a-f][0-9a-f]";
    private static final int BUFFER = 64 * 1024;
    private static final FileAttribute<?>[] OWNERS_FOLDER = onlyOwner("rwx------");
    private static final FileAttribute<?>[] OWNERS_FILE = onlyOwner("rw-------");

    private final Path folder;
    private final Path mark;
    private final long room;
    private final BooleanSupplier anyKept;

    /** @param anyKept whether there are files that the folder must hold */
    FolderStore(FileSettings settings, BooleanSupplier anyKept) {
        this.folder = settings.folder().toAbsolutePath().normalize();
        this.mark = folder.resolve(MARK);
        this.room = settings.maxSize().toBytes();
        this.anyKept = anyKept;
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    @Override
    public void write(String key, InputStream content) throws IOException {
        requireFolder();
        Path place = place(key);
        Path coming = place.resolveSibling(key + COMING);
        try {
            FileChannel opened = disk(() -> {
                Files.createDirectories(place.getParent(), OWNERS_FOLDER);
                Files.deleteIfExists(coming);
                Files.createFile(coming, OWNERS_FILE);
                return FileChannel.open(coming, StandardOpenOption.WRITE);
            });
            try (FileChannel file = opened) {
                byte[] buffer = new byte[BUFFER];
                for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                    var bytes = ByteBuffer.wrap(buffer, 0, length);
                    while (bytes.hasRemaining()) {
                        disk(() -> file.write(bytes));
                    }
                }
                disk(() -> {
                    file.force(true);
                    return file;
                });
            }
            disk(() -> Files.move(coming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException | RuntimeException e) {
            giveUp(coming, e);
            throw e;
        }
    }

    @Override
    public InputStream read(String key, long from, long length) throws IOException {
        FileChannel file;
        try {
            file = FileChannel.open(place(key), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            requireFolder();
            throw e;
        } catch (IOException e) {
            throw away(e);
        }
        try {
            file.position(from);
            return new BoundedInputStream(Channels.newInputStream(file), length);
        } catch (IOException e) {
            file.close();
            throw away(e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        requireFolder();
        Path place = place(key);
        disk(() -> Files.deleteIfExists(place.resolveSibling(key + COMING)));
        disk(() -> Files.deleteIfExists(place));
    }

    @Override
    public Optional<String> trouble() {
        try {
            requireFolder();
            if (!Files.isWritable(folder)) {
                return Optional.of("The folder of files cannot be written to: " + folder);
            }
            if (free().orElse(room) < room) {
                return Optional.of("The disk of the folder of files is full: " + folder);
            }
            return Optional.empty();
        } catch (UnavailableException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public OptionalLong free() {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private void requireFolder() {
        if (!Files.exists(mark) && !marked()) {
            throw new UnavailableException(
                    "The folder of files is not there: " + folder + " lacks the file " + MARK, null);
        }
    }

    /** The first time: a folder of an earlier version is known by what it holds, a new one by there being no files yet. */
    private synchronized boolean marked() {
        try {
            if (!holdsFiles() && anyKept.getAsBoolean()) {
                return false;
            }
            Files.createDirectories(folder, OWNERS_FOLDER);
            Files.createFile(mark, OWNERS_FILE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return Files.exists(mark);
        } catch (IOException e) {
            throw away(e);
        }
    }

    private boolean holdsFiles() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().matches(OWN_FOLDERS));
        }
    }

    private static <T> T disk(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static UnavailableException away(IOException cause) {
        log.error("The folder of files refuses: {}", cause.toString());
        return new UnavailableException("The folder of files refuses", cause);
    }

    private static void giveUp(Path coming, Exception reason) {
        try {
            Files.deleteIfExists(coming);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private Path place(String key) {
        return folder.resolve(StoreKeys.path(key));
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
