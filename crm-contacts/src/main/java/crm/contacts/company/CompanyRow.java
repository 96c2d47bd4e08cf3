package crm.contacts.company;

import static crm.contacts.company.CompanyTable.ADDRESS;
import static crm.contacts.company.CompanyTable.CREATED_AT;
import static crm.contacts.company.CompanyTable.CREATED_BY;
import static crm.contacts.company.CompanyTable.EGRPOU;
import static crm.contacts.company.CompanyTable.ID;
import static crm.contacts.company.CompanyTable.NAME;
import static crm.contacts.company.CompanyTable.RESPONSIBLE_ID;
import static crm.contacts.company.CompanyTable.TAGS;
import static crm.contacts.company.CompanyTable.UPDATED_AT;
import static crm.contacts.company.CompanyTable.VERSION;
import static crm.contacts.company.CompanyTable.WEBSITE;

import crm.contacts.links.People;
import crm.contacts.reach.Reach;
import crm.data.Row;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * One company as it is stored; what other tables hold of it may still be missing from the values.
 *
 * @param contacts ids of its people
 */
record CompanyRow(
        long id,
        long version,
        CompanyValues values,
        List<Long> contacts,
        Instant createdAt,
        @Nullable Long createdBy,
        Instant updatedAt) {

    static final List<Field<?>> COLUMNS = List.of(
            ID, VERSION, NAME, EGRPOU, ADDRESS, WEBSITE, RESPONSIBLE_ID, TAGS, CREATED_AT, CREATED_BY, UPDATED_AT);

    static CompanyRow read(Row row) {
        return new CompanyRow(
                row.get(ID),
                row.get(VERSION),
                new CompanyValues(
                        row.get(NAME),
                        row.get(EGRPOU),
                        null,
                        Reach.NONE,
                        row.get(ADDRESS),
                        row.get(WEBSITE),
                        row.get(RESPONSIBLE_ID),
                        List.of(row.get(TAGS))),
                List.of(),
                row.get(CREATED_AT),
                row.get(CREATED_BY),
                row.get(UPDATED_AT));
    }

    CompanyRow with(Reach reach, People people) {
        return new CompanyRow(
                id, version, values.with(reach, people.main()), people.contacts(), createdAt, createdBy, updatedAt);
    }
}
