package crm.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where the installation keeps what is its own: {@code crm.home}, by default {@code CRM_HOME} or {@code ~/.crm}. */
public final class Home {

    private Home() {}

    /** Made if it is not there. */
    public static Path of(Environment environment) {
        String configured = environment.getProperty("crm.home");
        Path home = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".crm")
                : Path.of(configured);
        try {
            Files.createDirectories(home.toAbsolutePath().normalize());
            return home.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The home " + home + " cannot be made", e);
        }
    }

    /** Keeps other processes off it until this one ends. */
    public static void lock(Path home) {
        HomeLock.take(home);
    }
}
