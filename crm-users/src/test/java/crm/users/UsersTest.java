package crm.users;

import crm.kernel.Clocks;
import crm.testing.LiveMessages;
import crm.testing.StatementCounter;
import crm.testing.TestServices;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The one context that all tests of this module share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = UsersTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/users-tests.yaml",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.open-in-view=false",
            "spring.messages.basename=messages/users,messages/files",
            "spring.main.banner-mode=off",
            "logging.level.root=warn",
            "crm.files.folder=${crm.home}/files"
        })
@ContextConfiguration(initializers = TestServices.class)
@Import({Company.class, NeighboursKinds.class})
@RecordApplicationEvents
public @interface UsersTest {

    /** Not marked as a configuration, so that the whole application does not take it for a part of itself. */
    @EnableAutoConfiguration
    @ComponentScan({"crm.data", "crm.files", "crm.users"})
    @ConfigurationPropertiesScan({"crm.files", "crm.users"})
    class Application {

        @Bean
        Clock clock() {
            return Clocks.utc();
        }

        @Bean
        LiveMessages liveMessages() {
            return new LiveMessages();
        }

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter();
        }
    }
}
