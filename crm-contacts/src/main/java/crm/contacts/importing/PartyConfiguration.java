package crm.contacts.importing;

import crm.contacts.company.CompanyValues;
import crm.contacts.contact.ContactValues;
import crm.contacts.customer.CustomerRights;
import crm.contacts.links.Links;
import crm.contacts.reach.ReachStore;
import crm.data.RecordNames;
import crm.users.api.PeopleByName;
import crm.users.api.RecordHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same machinery once for contacts and once for companies. */
@Configuration(proxyBeanMethods = false)
class PartyConfiguration {

    @Bean
    PartyIntake<ContactValues> contactIntake(
            ContactPartyRules rules,
            JdbcTemplate db,
            DSLContext query,
            CustomerRights rights,
            ReachStore reach,
            RecordHistory history,
            PeopleByName people,
            RecordNames names,
            Links links,
            @Value("${crm.region:UA}") String region) {
        PartyTables tables = new PartyTables(db, reach, rules);
        PartyMatcher matcher = new PartyMatcher(new PartySearch(query, rights, rules), rules, region);
        return new PartyIntake<>(rules, tables, matcher, db, history, people, names, companiesOf(links));
    }

    @Bean
    PartyIntake<CompanyValues> companyIntake(
            CompanyPartyRules rules,
            JdbcTemplate db,
            DSLContext query,
            CustomerRights rights,
            ReachStore reach,
            RecordHistory history,
            PeopleByName people,
            RecordNames names,
            @Value("${crm.region:UA}") String region) {
        PartyTables tables = new PartyTables(db, reach, rules);
        PartyMatcher matcher = new PartyMatcher(new PartySearch(query, rights, rules), rules, region);
        return new PartyIntake<>(rules, tables, matcher, db, history, people, names, ids -> Map.of());
    }

    @Bean
    PartyUndo<ContactValues> contactUndo(
            ContactPartyRules rules, JdbcTemplate db, ReachStore reach, RecordHistory history, Links links) {
        return new PartyUndo<>(rules, new PartyTables(db, reach, rules), history, companiesOf(links));
    }

    @Bean
    PartyUndo<CompanyValues> companyUndo(
            CompanyPartyRules rules, JdbcTemplate db, ReachStore reach, RecordHistory history) {
        return new PartyUndo<>(rules, new PartyTables(db, reach, rules), history, ids -> Map.of());
    }

    private static Function<Collection<Long>, Map<Long, Set<Long>>> companiesOf(Links links) {
        return contacts -> {
            Map<Long, Set<Long>> companies = new HashMap<>();
            links.companiesOf(contacts).forEach((contact, ids) -> companies.put(contact, new TreeSet<>(ids)));
            return companies;
        };
    }
}
