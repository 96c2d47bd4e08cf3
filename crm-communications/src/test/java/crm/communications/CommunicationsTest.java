package crm.communications;

import crm.testing.TestServices;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of this module on PostgreSQL and Redis; all of them share one context, so each works on records and people of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/communications/changelog.yaml",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.open-in-view=false",
            "crm.notifications.mail-after=0s",
            "spring.main.banner-mode=off",
            "logging.level.root=warn"
        })
@ContextConfiguration(initializers = TestServices.class)
public @interface CommunicationsTest {}
