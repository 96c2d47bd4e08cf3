package crm.app.embedded;

import crm.app.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts PostgreSQL and Redis under the installation's home before the application, for whichever of the two is not configured. Both end
 * with the process.
 */
public final class EmbeddedServices implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String SOURCE = "embeddedServices";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.getPropertySources().contains(SOURCE)) {
            return;
        }
        boolean ownDatabase = !environment.containsProperty("spring.datasource.url");
        boolean ownRedis = !environment.containsProperty("spring.data.redis.host")
                && !environment.containsProperty("spring.data.redis.url");
        if (!ownDatabase && !ownRedis) {
            return;
        }
        Path home = Home.of(environment);
        Home.lock(home);
        try {
            List<EmbeddedServer> servers = new ArrayList<>();
            if (ownDatabase) {
                servers.add(EmbeddedPostgreSql.in(home));
            }
            if (ownRedis) {
                servers.add(EmbeddedRedis.in(home));
            }
            var supervisor = new Supervisor(servers);
            SpringApplication.getShutdownHandlers().add(supervisor::stop);
            supervisor.start();
            Map<String, Object> properties = new LinkedHashMap<>();
            servers.forEach(server -> properties.putAll(server.properties()));
            environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, properties));
            event.getBootstrapContext().register(Supervisor.class, InstanceSupplier.of(supervisor));
            event.getBootstrapContext()
                    .addCloseListener(closed -> closed.getApplicationContext()
                            .getBeanFactory()
                            .registerSingleton(Supervisor.class.getName(), supervisor));
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded servers under " + home + " do not start", e);
        }
    }
}
