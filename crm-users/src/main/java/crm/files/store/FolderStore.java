package crm.files.store;

import crm.files.settings.FileSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder, which several nodes have to share. Its files bear no names of people's making and are readable by the server only. */
class FolderStore implements FileStore {

    private static final String COMING = ".part";
    private static final FileAttribute<?>[] OWNERS_FOLDER = onlyOwner("rwx------");
    private static final FileAttribute<?>[] OWNERS_FILE = onlyOwner("rw-------");

    private final Path folder;

    FolderStore(FileSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    @Override
    public void write(String key, InputStream content) throws IOException {
        Path place = place(key);
        Files.createDirectories(place.getParent(), OWNERS_FOLDER);
        Path coming = place.resolveSibling(key + COMING);
        Files.deleteIfExists(coming);
        Files.createFile(coming, OWNERS_FILE);
        try (var file = FileChannel.open(coming, StandardOpenOption.WRITE);
                var out = Channels.newOutputStream(file)) {
            content.transferTo(out);
            file.force(true);
        }
        Files.move(coming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public InputStream read(String key, long from, long length) throws IOException {
        FileChannel file = FileChannel.open(place(key), StandardOpenOption.READ);
        try {
            file.position(from);
            return new BoundedInputStream(Channels.newInputStream(file), length);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Path place = place(key);
        Files.deleteIfExists(place.resolveSibling(key + COMING));
        Files.deleteIfExists(place);
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
