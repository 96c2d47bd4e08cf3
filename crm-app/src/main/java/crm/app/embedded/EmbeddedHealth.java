package crm.app.embedded;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What health and readiness say while an embedded server is started again. */
@Configuration(proxyBeanMethods = false)
class EmbeddedHealth {

    @Bean
    HealthIndicator embeddedHealthIndicator(ObjectProvider<Supervisor> supervisor) {
        return () -> {
            Supervisor running = supervisor.getIfAvailable();
            Collection<String> away = running == null ? List.of() : running.away();
            return away.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("away", away).build();
        };
    }
}
