package crm.communications;

import crm.kernel.Clocks;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.testing.StatementCounter;
import crm.users.api.Installation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Comments and notifications with the read path; the other modules are {@link Neighbours}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"crm.data", "crm.communications"})
@EntityScan("crm.communications")
@ConfigurationPropertiesScan("crm.communications")
class TestApplication {

    @Bean
    Clock clock() {
        return Clocks.utc();
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/communications");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return messages;
    }

    @Bean
    RecordKind kindOfDeals() {
        return RecordKind.owned(RecordType.DEAL).page("/deals/{id}").build();
    }

    @Bean
    Installation installation() {
        return new Installation(URI.create("https://crm.example.com"), null);
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
