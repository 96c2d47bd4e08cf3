package crm.contacts;

import crm.kernel.Clocks;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.testing.StatementCounter;
import crm.users.api.AssignmentRights;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Contacts with the read path; people are only names. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"crm.data", "crm.contacts"})
@EntityScan("crm.contacts")
@Import(AssignmentRights.class)
class TestApplication {

    @Bean
    Clock clock() {
        return Clocks.utc();
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    ExecuteListenerProvider plans() {
        return new DefaultExecuteListenerProvider(new Plans());
    }

    @Bean
    RecordDescriber people() {
        return new RecordDescriber() {
            @Override
            public Set<RecordType> types() {
                return Set.of(RecordType.USER);
            }

            @Override
            public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
                return records.stream()
                        .collect(Collectors.toMap(
                                record -> record,
                                record -> new RecordDescription("Person " + record.id(), null, null)));
            }
        };
    }
}
