package crm.app.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
        HomeLock.take(home);
        Map<String, Object> properties = new LinkedHashMap<>();
        if (ownDatabase) {
            properties.putAll(EmbeddedPostgreSql.start(home));
        }
        if (ownRedis) {
            properties.putAll(EmbeddedRedis.start(home));
        }
        environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, properties));
    }
}
