package crm.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The password of the demo company's people: made at random on this home and kept in a file that only its owner can read. */
final class DemoSignIn {

    private static final String NAME = "demo-sign-in.txt";
    private static final String PASSWORD = "password: ";
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final Path file;

    DemoSignIn(Path home) {
        this.file = home.resolve(NAME);
    }

    Path file() {
        return file;
    }

    /** The password of an earlier start, if there was one. */
    Optional<String> known() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(PASSWORD))
                    .map(line -> line.substring(PASSWORD.length()).strip())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept before anybody can sign in with it, so that a start that breaks off in between loses nothing. */
    String make(String address) {
        String password = random();
        String text = Staff.ALL.stream()
                .map(employee -> "  %-26s %s, %s%n".formatted(employee.email(), employee.name(), employee.role()))
                .collect(Collectors.joining("", address + "\n" + PASSWORD + password + "\n\n", ""));
        Path fresh = null;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    NAME,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return password;
        } catch (IOException e) {
            remove(fresh);
            throw new UncheckedIOException("The demo company's password cannot be kept in " + file, e);
        }
    }

    /** Nobody was given the password after all. */
    void forget() {
        remove(file);
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var random = new SecureRandom();
        List<String> groups = java.util.stream.IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(LETTERS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining()))
                .toList();
        return String.join("-", groups);
    }
}
