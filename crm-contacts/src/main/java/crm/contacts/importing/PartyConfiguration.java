package crm.contacts.importing;

import crm.contacts.company.CompanyValues;
import crm.contacts.contact.ContactValues;
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
            ReachStore reach,
            RecordHistory history,
            RecordNames names,
            PeopleByName people,
            Links links,
            @Value("${crm.region:UA}") String region) {
        PartyTables tables = new PartyTables(db, reach, rules);
        PartyMatcher matcher = new PartyMatcher(new PartySearch(db, rules.type()), rules, region);
        return new PartyIntake<>(rules, tables, matcher, db, history, names, people, companiesOf(links));
    }

    @Bean
    PartyIntake<CompanyValues> companyIntake(
            CompanyPartyRules rules,
            JdbcTemplate db,
            ReachStore reach,
            RecordHistory history,
            RecordNames names,
            PeopleByName people,
            @Value("${crm.region:UA}") String region) {
        PartyTables tables = new PartyTables(db, reach, rules);
        PartyMatcher matcher = new PartyMatcher(new PartySearch(db, rules.type()), rules, region);
        return new PartyIntake<>(rules, tables, matcher, db, history, names, people, ids -> Map.of());
    }

    @Bean
    PartyUndo<ContactValues> contactUndo(
            ContactPartyRules rules,
            JdbcTemplate db,
            ReachStore reach,
            RecordHistory history,
            RecordNames names,
            Links links) {
        return new PartyUndo<>(rules, new PartyTables(db, reach, rules), history, names, companiesOf(links));
    }

    @Bean
    PartyUndo<CompanyValues> companyUndo(
            CompanyPartyRules rules, JdbcTemplate db, ReachStore reach, RecordHistory history, RecordNames names) {
        return new PartyUndo<>(rules, new PartyTables(db, reach, rules), history, names, ids -> Map.of());
    }

    private static Function<Collection<Long>, Map<Long, Set<Long>>> companiesOf(Links links) {
        return contacts -> {
            Map<Long, Set<Long>> companies = new HashMap<>();
            links.companiesOf(contacts).forEach((contact, ids) -> companies.put(contact, new TreeSet<>(ids)));
            return companies;
        };
    }
}
