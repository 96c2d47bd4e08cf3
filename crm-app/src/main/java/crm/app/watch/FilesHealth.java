package crm.app.watch;

import crm.files.api.FilesPlace;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether files can be kept and read. */
@Configuration(proxyBeanMethods = false)
class FilesHealth {

    @Bean
    HealthIndicator filesHealthIndicator(FilesPlace files) {
        return () -> files.trouble()
                .map(why -> Health.down().withDetail("why", why).build())
                .orElseGet(() -> Health.up().build());
    }
}
