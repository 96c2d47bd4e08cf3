package crm.app.embedded;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import redis.embedded.core.ExecutableProvider;

/**
 * The programs of the embedded servers, under {@code bin/} of the home. PostgreSQL is unpacked once a version, in one step, so that a folder
 * of the right name is whole; Redis at each start. Whether somebody else could have replaced them the home has settled before.
 */
final class Programs {

    private static final String OF_POSTGRESQL = "postgresql-";
    private static final int EXECUTABLE = 0100;

    private final Path folder;

    Programs(Path home) throws IOException {
        this.folder = Files.createDirectories(home.resolve("bin"));
    }

    /** The folder of {@code postgres}, {@code initdb} and {@code pg_ctl}. */
    Path postgresql() throws IOException {
        URL archive = archive();
        Path unpacked = folder.resolve(OF_POSTGRESQL + version(archive));
        if (!Files.isDirectory(unpacked)) {
            Path coming = folder.resolve(UUID.randomUUID() + ".new");
            try (InputStream packed = archive.openStream()) {
                unpack(packed, coming);
            }
            Files.move(coming, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        removeOthersThan(unpacked);
        return unpacked.resolve("bin");
    }

    Path redis() throws IOException {
        return ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
    }

    /** Those of earlier versions, and what a start that broke off has left. */
    private void removeOthersThan(Path current) throws IOException {
        List<Path> others;
        try (var entries = Files.list(folder)) {
            others = entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.equals(current))
                    .toList();
        }
        for (Path other : others) {
            FileSystemUtils.deleteRecursively(other);
        }
    }

    private static URL archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String place = (system.startsWith("mac") ? "darwin" : system) + "-"
                + switch (machine) {
                    case "amd64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> machine;
                };
        boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
        return Stream.of(alpine ? place + "-alpine_linux" : place, place)
                .map(name -> "/postgres-" + name + ".txz")
                .map(Programs::resource)
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow(() -> new FileNotFoundException("No PostgreSQL for " + place
                        + " comes with the application; set spring.datasource.url to one of your own"));
    }

    private static @Nullable URL resource(String name) {
        return Programs.class.getResource(name);
    }

    private static String version(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection inJar) {
            var entry = inJar.getJarEntry();
            return Long.toHexString(entry.getCrc()) + "-" + Long.toHexString(entry.getSize());
        }
        return Long.toHexString(connection.getLastModified()) + "-"
                + Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive reaches out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(
                            path,
                            PosixFilePermissions.fromString(
                                    (entry.getMode() & EXECUTABLE) != 0 ? "rwx------" : "rw-------"));
                }
            }
        }
    }
}
