package crm.communications;

import crm.testing.StatementCounter;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Comments and notifications with the read path; the other modules are {@link Neighbours}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"crm.data", "crm.communications"})
@EntityScan("crm.communications")
class TestApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
