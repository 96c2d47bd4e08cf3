package crm.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts what a former version left into the home and the database of an application that is about to start. */
abstract class Former implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final String resource;

    Former(String resource) {
        this.resource = resource;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        try {
            FormerInstallation former = FormerInstallation.read(resource);
            former.restoreHome(Path.of(environment.getRequiredProperty("crm.home")));
            former.restoreDatabase(environment.getRequiredProperty("spring.datasource.url"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
