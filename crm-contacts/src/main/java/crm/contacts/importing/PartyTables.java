package crm.contacts.importing;

import static crm.contacts.tables.ContactCompany.CONTACT_COMPANY;

import crm.contacts.contactpoint.ContactPointStore;
import crm.contacts.contactpoint.Reach;
import crm.contacts.rules.Email;
import crm.contacts.rules.Phone;
import crm.data.IdBlocks;
import crm.data.RowSnapshots;
import crm.data.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of one kind of party, written by the thousand. */
final class PartyTables {

    private final JdbcTemplate db;
    private final String table;
    private final ContactPointStore reaches;
    private final PartyRules<?> rules;
    private final RowSnapshots rows;
    private final RowSnapshots phones;
    private final RowSnapshots emails;
    private final RowSnapshots links;

    PartyTables(JdbcTemplate db, ContactPointStore reaches, PartyRules<?> rules) {
        this.db = db;
        this.reaches = reaches;
        this.rules = rules;
        this.table = rules.customers.name;
        var of = rules.customers;
        List<Field<?>> columns = new ArrayList<>(List.of(of.id, of.version));
        columns.addAll(rules.columns());
        columns.addAll(List.of(of.externalId, of.createdAt, of.createdBy, of.updatedAt, of.deletedAt));
        rows = new RowSnapshots(db, "contacts." + table, columns);
        var reach = of.reach;
        phones = new RowSnapshots(
                db,
                "contacts." + table + "_phone",
                List.of(reach.phoneOwner, reach.phonePosition, reach.phoneNumber, reach.phoneKind, reach.phoneMain));
        emails = new RowSnapshots(
                db,
                "contacts." + table + "_email",
                List.of(reach.emailOwner, reach.emailPosition, reach.emailAddress, reach.emailKey, reach.emailMain));
        links = new RowSnapshots(
                db,
                "contacts.contact_company",
                List.of(CONTACT_COMPANY.CONTACT_ID, CONTACT_COMPANY.COMPANY_ID, CONTACT_COMPANY.MAIN));
    }

    PrimitiveIterator.OfLong newIds(int count) {
        return IdBlocks.pooled(db, "contacts." + table + "_seq", count);
    }

    Map<Long, Map<String, @Nullable String>> images(Collection<Long> ids, boolean lock) {
        return lock ? rows.lock(ids) : rows.read(ids);
    }

    Map<Long, Reach> reach(Collection<Long> ids) {
        return reaches.of(rules.customers.reach, ids);
    }

    void insert(Collection<Map<String, @Nullable String>> images) {
        rows.insert(images);
    }

    <T> void insert(Collection<T> records, Function<? super T, Map<String, @Nullable String>> image) {
        rows.insert(records, image);
    }

    void update(Collection<Map<String, @Nullable String>> images) {
        rows.update(images);
    }

    /** Replaces phones and e-mails of these owners. */
    void replaceReach(Map<Long, Reach> reach, boolean mayHaveSome) {
        if (mayHaveSome && !reach.isEmpty()) {
            for (String kind : List.of("_phone", "_email")) {
                db.update(connection -> {
                    var delete = connection.prepareStatement(
                            SqlText.of("delete from contacts.%1$s%2$s where %1$s_id = any(?)", table, kind)
                                    .toString());
                    delete.setArray(
                            1, connection.createArrayOf("bigint", reach.keySet().toArray()));
                    return delete;
                });
            }
        }
        List<Map<String, @Nullable String>> phoneRows = new ArrayList<>();
        List<Map<String, @Nullable String>> emailRows = new ArrayList<>();
        reach.forEach((owner, ways) -> {
            int position = 0;
            for (Phone phone : ways.phones()) {
                Map<String, @Nullable String> row = owned(owner, position++, phone.main());
                row.put("number", phone.number().written());
                row.put("kind", phone.kind().name());
                phoneRows.add(row);
            }
            position = 0;
            for (Email email : ways.emails()) {
                Map<String, @Nullable String> row = owned(owner, position++, email.main());
                row.put("address", email.address());
                row.put("address_key", email.key());
                emailRows.add(row);
            }
        });
        phones.insert(phoneRows);
        emails.insert(emailRows);
    }

    private Map<String, @Nullable String> owned(long owner, int position, boolean main) {
        Map<String, @Nullable String> row = new HashMap<>();
        row.put(table + "_id", Long.toString(owner));
        row.put("position", Integer.toString(position));
        row.put("main", Boolean.toString(main));
        return row;
    }

    void link(Map<Long, Set<Long>> companiesByContact) {
        List<Map<String, @Nullable String>> added = new ArrayList<>();
        companiesByContact.forEach((contact, companies) -> companies.forEach(company -> {
            Map<String, @Nullable String> row = new HashMap<>();
            row.put("contact_id", Long.toString(contact));
            row.put("company_id", Long.toString(company));
            row.put("main", "false");
            added.add(row);
        }));
        links.insert(added);
    }

    void unlink(Map<Long, Set<Long>> companiesByContact) {
        List<Long> contacts = new ArrayList<>();
        List<Long> companies = new ArrayList<>();
        companiesByContact.forEach((contact, gone) -> gone.forEach(company -> {
            contacts.add(contact);
            companies.add(company);
        }));
        if (contacts.isEmpty()) {
            return;
        }
        db.update(connection -> {
            var delete = connection.prepareStatement(
                    "delete from contacts.contact_company l using unnest(?::bigint[], ?::bigint[]) as n (contact,"
                            + " company) where l.contact_id = n.contact and l.company_id = n.company");
            delete.setArray(1, connection.createArrayOf("bigint", contacts.toArray()));
            delete.setArray(2, connection.createArrayOf("bigint", companies.toArray()));
            return delete;
        });
    }
}
