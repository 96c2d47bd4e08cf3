package crm.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of the embedded services; those that are kept lie under the home, readable by its owner only. */
final class Secrets {

    private static final int BYTES = 24;

    private Secrets() {}

    /**
     * @param file that it stands in, and nothing else
     * @param fresh it was made just now: what knew another before has to be told
     */
    record Secret(String text, Path file, boolean fresh) {

        /** Keeps it out of logs. */
        @Override
        public String toString() {
            return file.toString();
        }
    }

    static Secret of(Path home, String name) throws IOException {
        Path folder = home.resolve("keys");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path file = folder.resolve(name);
        boolean fresh = !Files.exists(file);
        if (fresh) {
            Path draft = Files.createTempFile(
                    folder,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, passing());
            Files.move(draft, file);
        }
        return new Secret(Files.readString(file).trim(), file, fresh);
    }

    /** One that is written down nowhere. */
    static String passing() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
