package crm.contacts.company;

import static crm.contacts.company.CompanyTable.ADDRESS;
import static crm.contacts.company.CompanyTable.EGRPOU;
import static crm.contacts.company.CompanyTable.WEBSITE;
import static crm.contacts.customer.CustomerColumns.COMPANY;

import crm.contacts.customer.CustomerRow;
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
        Instant updatedAt)
        implements CustomerRow {

    static final List<Field<?>> COLUMNS = List.of(
            COMPANY.id,
            COMPANY.version,
            COMPANY.called,
            EGRPOU,
            ADDRESS,
            WEBSITE,
            COMPANY.responsibleId,
            COMPANY.tags,
            COMPANY.createdAt,
            COMPANY.createdBy,
            COMPANY.updatedAt);

    static CompanyRow read(Row row) {
        return new CompanyRow(
                row.get(COMPANY.id),
                row.get(COMPANY.version),
                new CompanyValues(
                        row.get(COMPANY.called),
                        row.get(EGRPOU),
                        null,
                        Reach.NONE,
                        row.get(ADDRESS),
                        row.get(WEBSITE),
                        row.get(COMPANY.responsibleId),
                        List.of(row.get(COMPANY.tags))),
                List.of(),
                row.get(COMPANY.createdAt),
                row.get(COMPANY.createdBy),
                row.get(COMPANY.updatedAt));
    }

    CompanyRow with(Reach reach, People people) {
        return new CompanyRow(
                id, version, values.with(reach, people.main()), people.contacts(), createdAt, createdBy, updatedAt);
    }
}
