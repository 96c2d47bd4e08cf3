package crm.contacts.company;

import static crm.contacts.company.CompanyTable.ADDRESS;
import static crm.contacts.company.CompanyTable.EGRPOU;
import static crm.contacts.company.CompanyTable.WEBSITE;
import static crm.contacts.customer.CustomerColumns.COMPANY;

import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerRow;
import crm.contacts.links.People;
import crm.data.Row;
import crm.kernel.Built;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * One company as it is stored; what other tables hold of it may still be missing from the values.
 *
 * @param contacts ids of its people
 */
@Built
record CompanyRow(
        long id,
        long version,
        CompanyValues values,
        List<Long> contacts,
        Instant createdAt,
        @Nullable Long createdBy,
        Instant updatedAt)
        implements CustomerRow<CompanyValues> {

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
        return CompanyRowBuilder.builder()
                .id(row.get(COMPANY.id))
                .version(row.get(COMPANY.version))
                .values(CompanyValuesBuilder.builder()
                        .name(row.get(COMPANY.called))
                        .egrpou(row.get(EGRPOU))
                        .reach(Reach.NONE)
                        .address(row.get(ADDRESS))
                        .website(row.get(WEBSITE))
                        .responsibleId(row.get(COMPANY.responsibleId))
                        .tags(List.of(row.get(COMPANY.tags)))
                        .build())
                .contacts(List.of())
                .createdAt(row.get(COMPANY.createdAt))
                .createdBy(row.get(COMPANY.createdBy))
                .updatedAt(row.get(COMPANY.updatedAt))
                .build();
    }

    CompanyRow with(Reach reach, People people) {
        return CompanyRowBuilder.builder(this)
                .values(values.with(reach, people.main()))
                .contacts(people.contacts())
                .build();
    }
}
