package crm.tasks;

import crm.testing.TestServices;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of this module on PostgreSQL and Redis; all of them share one context, so each works on projects and people of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TasksTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/tasks/changelog.yaml",
            "spring.jpa.open-in-view=false",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.properties.hibernate.jdbc.batch_size=50",
            "spring.jpa.properties.hibernate.order_inserts=true",
            "spring.jpa.properties.hibernate.order_updates=true",
            "spring.jpa.properties.hibernate.jdbc.time_zone=UTC",
            "spring.data.redis.repositories.enabled=false",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = TestServices.class)
public @interface TasksTest {}
