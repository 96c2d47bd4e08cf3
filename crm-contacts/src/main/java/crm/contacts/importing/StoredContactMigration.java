package crm.contacts.importing;

import crm.contacts.api.CompanyRequest;
import crm.contacts.api.ContactMigration;
import crm.contacts.api.ContactRequest;
import crm.contacts.company.CompanyRules;
import crm.contacts.company.CompanyValues;
import crm.contacts.contact.ContactRules;
import crm.contacts.contact.ContactValues;
import crm.contacts.contactpoint.ContactPointStore;
import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerValues;
import crm.contacts.rules.Validation;
import crm.data.PgText;
import crm.kernel.RecordEvent;
import crm.kernel.RecordsChanged.Cause;
import crm.users.api.RecordHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredContactMigration implements ContactMigration {

    private final JdbcTemplate db;
    private final ContactRules contactRules;
    private final CompanyRules companyRules;
    private final ContactPartyRules contacts;
    private final CompanyPartyRules companies;
    private final PartyTables contactTables;
    private final PartyTables companyTables;
    private final RecordHistory history;

    StoredContactMigration(
            JdbcTemplate db,
            ContactPointStore reach,
            ContactRules contactRules,
            CompanyRules companyRules,
            ContactPartyRules contacts,
            CompanyPartyRules companies,
            RecordHistory history) {
        this.db = db;
        this.contactRules = contactRules;
        this.companyRules = companyRules;
        this.contacts = contacts;
        this.companies = companies;
        this.contactTables = new PartyTables(db, reach, contacts);
        this.companyTables = new PartyTables(db, reach, companies);
        this.history = history;
    }

    @Override
    public List<Long> companies(List<Past<CompanyRequest>> past) {
        List<CompanyValues> values = new ArrayList<>(past.size());
        for (Past<CompanyRequest> one : past) {
            Validation check = companyRules.validation();
            values.add(companyRules.read(one.record(), responsible(one.record().responsibleId(), one), check));
            check.orThrow();
        }
        return write(companies, companyTables, past, values);
    }

    @Override
    public List<Long> contacts(List<Past<ContactRequest>> past) {
        List<ContactValues> values = new ArrayList<>(past.size());
        for (Past<ContactRequest> one : past) {
            Validation check = contactRules.validation();
            values.add(contactRules.read(one.record(), responsible(one.record().responsibleId(), one), check));
            check.orThrow();
        }
        return write(contacts, contactTables, past, values);
    }

    private static long responsible(@Nullable Long named, Past<?> past) {
        Long by = named == null ? past.by() : named;
        if (by == null) {
            throw new IllegalArgumentException("nobody is responsible");
        }
        return by;
    }

    private <V extends CustomerValues<?>> List<Long> write(
            PartyRules<V> rules, PartyTables tables, List<? extends Past<?>> past, List<V> values) {
        if (past.isEmpty()) {
            return List.of();
        }
        PrimitiveIterator.OfLong free = tables.newIds(past.size());
        List<Long> ids = new ArrayList<>(past.size());
        List<Map<String, @Nullable String>> images = new ArrayList<>(past.size());
        Map<Long, Reach> reach = new LinkedHashMap<>();
        Map<Long, Set<Long>> links = new LinkedHashMap<>();
        List<RecordEvent> events = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            Past<?> one = past.get(i);
            V value = values.get(i);
            long id = free.nextLong();
            ids.add(id);
            images.add(image(rules, id, one, value));
            reach.put(id, value.reach());
            links.put(id, value.links());
            events.add(rules.created(id, value, one.by(), one.createdAt(), List.of()));
            for (PastChange change : one.changes()) {
                events.add(rules.changed(id, value, change.by(), change.at(), change.changes()));
            }
        }
        tables.insert(images);
        tables.replaceReach(reach, false);
        tables.link(links);
        history.append(events, Cause.MIGRATION);
        return ids;
    }

    private static <V extends CustomerValues<?>> Map<String, @Nullable String> image(
            PartyRules<V> rules, long id, Past<?> past, V value) {
        Map<String, @Nullable String> image = rules.image(value);
        Instant updated = past.changes().isEmpty()
                ? past.createdAt()
                : past.changes().getLast().at();
        image.put("id", Long.toString(id));
        image.put("version", Integer.toString(past.changes().size()));
        image.put("created_at", PgText.of(past.createdAt()));
        image.put("created_by", PgText.of(past.by()));
        image.put("updated_at", PgText.of(updated));
        return image;
    }

    @Override
    public void mainContacts(Map<Long, Long> byCompany) {
        db.batchUpdate(
                "update contacts.contact_company set main = true where company_id = ? and contact_id = ?",
                byCompany.entrySet().stream()
                        .map(link -> new Object[] {link.getKey(), link.getValue()})
                        .toList());
    }
}
