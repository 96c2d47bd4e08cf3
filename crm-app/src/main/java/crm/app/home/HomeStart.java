package crm.app.home;

import crm.kernel.TemporaryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes the home its owner's alone, and the place of all temporary files, before anything else is read from it or written to it. */
public final class HomeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String SOURCE = "homeStart";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.getPropertySources().contains(SOURCE)) {
            return;
        }
        Umask.keepToOwner();
        Path home = Home.of(environment);
        try {
            OwnersOnly.see(home);
            Path temporary = TemporaryFolder.take(home);
            TemporaryFiles.keepIn(temporary);
            Path tomcat = Files.createDirectory(temporary.resolve("tomcat"));
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(SOURCE, Map.of(DocumentRoot.TOMCAT, tomcat.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("The home " + home + " cannot be prepared", e);
        }
    }

    /** After the settings are read, before servers are started. */
    @Override
    public int getOrder() {
        return 0;
    }
}
