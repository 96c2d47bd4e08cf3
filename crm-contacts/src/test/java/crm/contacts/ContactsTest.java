package crm.contacts;

import crm.testing.TestServices;
import crm.users.api.Accounts;
import crm.users.api.PeopleByName;
import crm.users.api.RecordHistory;
import crm.users.api.RecordTimeline;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The one context that all tests of this module share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.liquibase.change-log=classpath:db/changelog/contacts/changelog.yaml",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.open-in-view=false",
            "spring.main.banner-mode=off",
            "logging.level.root=warn"
        })
@ContextConfiguration(initializers = TestServices.class)
@MockitoBean(types = {Accounts.class, PeopleByName.class, RecordHistory.class, RecordTimeline.class})
@RecordApplicationEvents
public @interface ContactsTest {}
