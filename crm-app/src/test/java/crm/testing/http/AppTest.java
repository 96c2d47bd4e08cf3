package crm.testing.http;

import crm.testing.TestServices;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole application in this process, on a port and a home of its own; one for all tests that are marked so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestServices.class, AppTest.Place.class})
public @interface AppTest {

    /** What a scraper of figures signs in with. */
    String SCRAPER = "a-token-of-the-scraper-of-the-tests";

    /** A free port. */
    final class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            int port = TestServices.freePort();
            TestPropertyValues.of(
                            "server.port=" + port,
                            "crm.base-url=http://localhost:" + port,
                            "crm.metrics.token=" + SCRAPER)
                    .applyTo(context);
        }
    }
}
