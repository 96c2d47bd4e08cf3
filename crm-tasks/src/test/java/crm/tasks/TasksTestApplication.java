package crm.tasks;

import crm.kernel.Clocks;
import crm.testing.LiveMessages;
import crm.testing.QueryPlans;
import crm.testing.StatementCounter;
import crm.users.api.AssignmentRights;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** This module with the shared read path on a database of its own. */
@SpringBootApplication(scanBasePackages = {"crm.data", "crm.tasks"})
@EntityScan("crm.tasks")
@Import(AssignmentRights.class)
class TasksTestApplication {

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/tasks");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    QueryPlans queryPlans(@Lazy JdbcTemplate db) {
        return new QueryPlans(db, "tasks.task");
    }

    @Bean
    LiveMessages liveMessages() {
        return new LiveMessages();
    }

    @Bean
    Clock clock() {
        return Clocks.utc();
    }
}
