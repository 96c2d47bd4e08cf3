package crm.contacts.importing;

import crm.contacts.company.CompanyValues;
import crm.contacts.contact.ContactValues;
import crm.contacts.contactpoint.ContactPointStore;
import crm.contacts.customer.CustomerRights;
import crm.data.RecordNames;
import crm.users.api.PeopleByName;
import crm.users.api.RecordHistory;
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
            ContactPointStore reach,
            RecordHistory history,
            PeopleByName people,
            RecordNames names,
            @Value("${crm.region:UA}") String region) {
        PartyTables tables = new PartyTables(db, reach, rules);
        PartyMatcher matcher = new PartyMatcher(new PartySearch(query, rights, rules), rules, region);
        return new PartyIntake<>(rules, tables, matcher, history, people, names);
    }

    @Bean
    PartyIntake<CompanyValues> companyIntake(
            CompanyPartyRules rules,
            JdbcTemplate db,
            DSLContext query,
            CustomerRights rights,
            ContactPointStore reach,
            RecordHistory history,
            PeopleByName people,
            RecordNames names,
            @Value("${crm.region:UA}") String region) {
        PartyTables tables = new PartyTables(db, reach, rules);
        PartyMatcher matcher = new PartyMatcher(new PartySearch(query, rights, rules), rules, region);
        return new PartyIntake<>(rules, tables, matcher, history, people, names);
    }

    @Bean
    PartyUndo<ContactValues> contactUndo(
            ContactPartyRules rules, JdbcTemplate db, ContactPointStore reach, RecordHistory history) {
        return new PartyUndo<>(rules, new PartyTables(db, reach, rules), history);
    }

    @Bean
    PartyUndo<CompanyValues> companyUndo(
            CompanyPartyRules rules, JdbcTemplate db, ContactPointStore reach, RecordHistory history) {
        return new PartyUndo<>(rules, new PartyTables(db, reach, rules), history);
    }
}
