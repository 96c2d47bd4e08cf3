package crm.files.store;

import crm.files.settings.FileSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** A folder, which several nodes have to share. Its files bear no names of people's making and are readable by the server only. */
@Component
class FolderStore implements FileStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32,64}");
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
                var out = java.nio.channels.Channels.newOutputStream(file)) {
            content.transferTo(out);
            file.force(true);
        }
        Files.move(coming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Resource read(String key) {
        return new FileSystemResource(place(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Path place = place(key);
        Files.deleteIfExists(place.resolveSibling(key + COMING));
        Files.deleteIfExists(place);
    }

    /** Two levels of folders, so that none of them grows to where listing it hurts. */
    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of this store");
        }
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
