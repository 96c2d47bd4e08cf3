package crm.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where the installation keeps what is its own: {@code crm.home}, by default {@code CRM_HOME} or {@code ~/.crm}. */
public final class Home {

    private Home() {}

    public static Path of(Environment environment) {
        String configured = environment.getProperty("crm.home");
        Path home = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".crm")
                : Path.of(configured);
        try {
            return Files.createDirectories(home.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("The home " + home + " cannot be made", e);
        }
    }
}
