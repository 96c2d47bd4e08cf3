package crm.contacts.links;

import static crm.contacts.tables.Company.COMPANY;
import static crm.contacts.tables.Contact.CONTACT;
import static crm.contacts.tables.ContactCompany.CONTACT_COMPANY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import crm.contacts.tables.ContactCompany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which contacts belong to which companies, and whom to ask first. Deleted ends are not seen; their links come back with them. */
@Component
public class Links {

    /** How many people of a company its answer names; the others are found by the filter {@code company} of the contacts. */
    public static final int SHOWN = 100;

    private static final ContactCompany RANKED = new ContactCompany("ranked");
    private static final Field<Integer> R_PLACE = field(name("ranked", "place"), SQLDataType.INTEGER);

    private final DSLContext db;

    Links(DSLContext db) {
        this.db = db;
    }

    /** One statement whatever the number of contacts; those without a company are left out. */
    public Map<Long, List<Long>> companiesOf(Collection<Long> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return db.select(CONTACT_COMPANY.CONTACT_ID, CONTACT_COMPANY.COMPANY_ID)
                .from(CONTACT_COMPANY)
                .join(COMPANY)
                .on(COMPANY.ID.eq(CONTACT_COMPANY.COMPANY_ID))
                .where(CONTACT_COMPANY.CONTACT_ID.eq(any(contacts.toArray(Long[]::new))), COMPANY.DELETED_AT.isNull())
                .orderBy(CONTACT_COMPANY.COMPANY_ID)
                .fetchGroups(CONTACT_COMPANY.CONTACT_ID, CONTACT_COMPANY.COMPANY_ID);
    }

    /** One statement whatever the number of companies; those without people are left out. */
    public Map<Long, People> peopleOf(Collection<Long> companies) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        Field<Integer> place = rowNumber()
                .over()
                .partitionBy(CONTACT_COMPANY.COMPANY_ID)
                .orderBy(CONTACT_COMPANY.MAIN.desc(), CONTACT_COMPANY.CONTACT_ID);
        var ranked = select(
                        CONTACT_COMPANY.COMPANY_ID, CONTACT_COMPANY.CONTACT_ID, CONTACT_COMPANY.MAIN, place.as(R_PLACE))
                .from(CONTACT_COMPANY)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_COMPANY.CONTACT_ID))
                .where(CONTACT_COMPANY.COMPANY_ID.eq(any(companies.toArray(Long[]::new))), CONTACT.DELETED_AT.isNull())
                .asTable(RANKED);
        Map<Long, People> found = new HashMap<>();
        db.select(RANKED.COMPANY_ID, RANKED.CONTACT_ID, RANKED.MAIN)
                .from(ranked)
                .where(R_PLACE.le(inline(SHOWN)))
                .orderBy(R_PLACE)
                .forEach(row -> found.merge(
                        row.value1(),
                        new People(row.value3() ? row.value2() : null, List.of(row.value2())),
                        Links::together));
        return found;
    }

    private static People together(People first, People next) {
        List<Long> contacts = new ArrayList<>(first.contacts());
        contacts.addAll(next.contacts());
        return new People(first.main(), contacts);
    }

    /** Makes a contact's companies those given; touches only what differs. */
    public void setCompanies(long contact, Collection<Long> before, Collection<Long> after) {
        Set<Long> gone = new HashSet<>(before);
        gone.removeAll(after);
        if (!gone.isEmpty()) {
            db.deleteFrom(CONTACT_COMPANY)
                    .where(
                            CONTACT_COMPANY.CONTACT_ID.eq(contact),
                            CONTACT_COMPANY.COMPANY_ID.eq(any(gone.toArray(Long[]::new))))
                    .execute();
        }
        Set<Long> added = new HashSet<>(after);
        added.removeAll(before);
        if (!added.isEmpty()) {
            var insert = db.insertInto(
                    CONTACT_COMPANY, CONTACT_COMPANY.CONTACT_ID, CONTACT_COMPANY.COMPANY_ID, CONTACT_COMPANY.MAIN);
            for (Long company : added) {
                insert = insert.values(contact, company, false);
            }
            insert.onConflictDoNothing().execute();
        }
    }

    /** Makes this the contact to ask first, linking it where it is not yet; null leaves nobody marked. */
    public void setMain(long company, @Nullable Long contact) {
        db.update(CONTACT_COMPANY)
                .set(CONTACT_COMPANY.MAIN, false)
                .where(CONTACT_COMPANY.COMPANY_ID.eq(company), CONTACT_COMPANY.MAIN.isTrue())
                .execute();
        if (contact != null) {
            db.insertInto(CONTACT_COMPANY, CONTACT_COMPANY.CONTACT_ID, CONTACT_COMPANY.COMPANY_ID, CONTACT_COMPANY.MAIN)
                    .values(contact, company, true)
                    .onConflict(CONTACT_COMPANY.CONTACT_ID, CONTACT_COMPANY.COMPANY_ID)
                    .doUpdate()
                    .set(CONTACT_COMPANY.MAIN, true)
                    .execute();
        }
    }

    /** The condition of a filter: the contact belongs to one of these companies. */
    public static Condition inCompany(Field<Long> contact, Collection<Long> companies) {
        return contact.in(select(CONTACT_COMPANY.CONTACT_ID)
                .from(CONTACT_COMPANY)
                .where(CONTACT_COMPANY.COMPANY_ID.eq(any(companies.toArray(Long[]::new)))));
    }

    /** The condition of a filter: the contact belongs to a company with one of these registry codes. */
    public static Condition inCompanyWithCode(Field<Long> contact, Collection<String> codes) {
        return contact.in(select(CONTACT_COMPANY.CONTACT_ID)
                .from(CONTACT_COMPANY)
                .join(COMPANY)
                .on(COMPANY.ID.eq(CONTACT_COMPANY.COMPANY_ID))
                .where(COMPANY.EGRPOU.eq(any(codes.toArray(String[]::new))), COMPANY.DELETED_AT.isNull()));
    }
}
