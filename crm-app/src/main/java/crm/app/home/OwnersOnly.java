package crm.app.home;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Sees to it that a home and all in it belong to the owner of the process alone: what is open to others is closed, what belongs to somebody
 * else is refused, and programs that somebody else could have replaced are thrown away, to be unpacked anew.
 *
 * <p>What people uploaded is only walked through if the home was open: behind a closed door nobody could get at it, and there may be much.
 */
final class OwnersOnly {

    private static final Logger log = LoggerFactory.getLogger(OwnersOnly.class);

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final String PROGRAMS = "bin";
    private static final String UPLOADS = "files";
    private static final int OTHERS = 0077;
    private static final int OTHERS_WRITE = 0022;

    private final Path home;
    private final int owner;
    private int mended;

    private OwnersOnly(Path home, int owner) {
        this.home = home;
        this.owner = owner;
    }

    static void see(Path home) throws IOException {
        if (!Files.getFileStore(home).supportsFileAttributeView("posix")) {
            log.warn("The file system of {} knows no owners: other users of this machine may be able to read it", home);
            return;
        }
        Mode found = mode(home);
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(home);
        boolean closed = close(home);
        var owners = new OwnersOnly(home, self(home));
        if (closed && found.uid() != owners.owner) {
            Files.setPosixFilePermissions(home, before);
        }
        owners.see(found);
    }

    /** Before anything is written into it. Who may not do it is not its owner, and is told so later. */
    private static boolean close(Path home) throws IOException {
        try {
            Files.setPosixFilePermissions(home, FOLDER);
            return true;
        } catch (FileSystemException refused) {
            return false;
        }
    }

    /** As the file system knows this process. */
    private static int self(Path home) throws IOException {
        Path mark = Files.createTempFile(home, "owner", null);
        try {
            return mode(mark).uid();
        } finally {
            Files.delete(mark);
        }
    }

    private void see(Mode found) throws IOException {
        requireOwn(home, found);
        Path programs = home.resolve(PROGRAMS);
        if (Files.exists(programs, LinkOption.NOFOLLOW_LINKS) && (found.has(OTHERS_WRITE) || replaceable(programs))) {
            log.warn(
                    "Other users of this machine could have replaced the programs in {}; they are unpacked anew",
                    programs);
            FileSystemUtils.deleteRecursively(programs);
        }
        boolean wasOpen = found.has(OTHERS);
        Files.walkFileTree(home, new Walk() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                mend(folder, attributes);
                return !wasOpen && folder.equals(home.resolve(UPLOADS))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                mend(file, attributes);
                return FileVisitResult.CONTINUE;
            }
        });
        if (wasOpen || mended > 0) {
            log.warn(
                    "{} was open to other users of this machine ({} entries); it is its owner's alone now",
                    home,
                    mended);
        }
    }

    private void mend(Path path, BasicFileAttributes attributes) throws IOException {
        try {
            Mode found = mode(path);
            requireOwn(path, found);
            if (!attributes.isSymbolicLink() && found.has(OTHERS)) {
                Set<PosixFilePermission> kept = Files.getPosixFilePermissions(path);
                kept.retainAll(FOLDER);
                Files.setPosixFilePermissions(path, kept);
                mended++;
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    private boolean replaceable(Path programs) throws IOException {
        var found = new boolean[1];
        Files.walkFileTree(programs, new Walk() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Mode mode = mode(file);
                found[0] = mode.uid() != owner || !attributes.isSymbolicLink() && mode.has(OTHERS_WRITE);
                return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return found[0];
    }

    private void requireOwn(Path path, Mode found) {
        if (found.uid() != owner) {
            throw new HomeException(
                    path + " belongs to another user (uid " + found.uid() + ") than the one who starts the CRM (uid "
                            + owner + ").",
                    "Start it as that user, or look how the file came there and give it away: chown -R " + owner + " "
                            + home);
        }
    }

    private static Mode mode(Path path) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(path, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
        return new Mode(number(attributes, "uid"), number(attributes, "mode"));
    }

    private static int number(Map<String, Object> attributes, String name) {
        return (int) Objects.requireNonNull(attributes.get(name));
    }

    private record Mode(int uid, int bits) {
        boolean has(int some) {
            return (bits & some) != 0;
        }
    }

    /** Whatever vanishes on the way, as things of other processes on the same home do, is not missed. */
    private abstract static class Walk extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
