package crm.deals;

import crm.kernel.Clocks;
import crm.testing.LiveMessages;
import crm.testing.QueryPlans;
import crm.testing.StatementCounter;
import crm.users.api.AssignmentRights;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;

/** This module with the shared read path on a database of its own. */
@SpringBootApplication(scanBasePackages = {"crm.data", "crm.deals"})
@EntityScan("crm.deals")
@Import(AssignmentRights.class)
class DealsTestApplication {

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    QueryPlans queryPlans(@Lazy JdbcTemplate db) {
        return new QueryPlans(db, "deals.entry");
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
