package crm.contacts.company;

import static crm.contacts.tables.Company.COMPANY;

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
            COMPANY.ID,
            COMPANY.VERSION,
            COMPANY.NAME,
            COMPANY.EGRPOU,
            COMPANY.ADDRESS,
            COMPANY.WEBSITE,
            COMPANY.RESPONSIBLE_ID,
            COMPANY.TAGS,
            COMPANY.CREATED_AT,
            COMPANY.CREATED_BY,
            COMPANY.UPDATED_AT);

    static CompanyRow read(Row row) {
        return CompanyRowBuilder.builder()
                .id(row.get(COMPANY.ID))
                .version(row.get(COMPANY.VERSION))
                .values(CompanyValuesBuilder.builder()
                        .name(row.get(COMPANY.NAME))
                        .egrpou(row.get(COMPANY.EGRPOU))
                        .reach(Reach.NONE)
                        .address(row.get(COMPANY.ADDRESS))
                        .website(row.get(COMPANY.WEBSITE))
                        .responsibleId(row.get(COMPANY.RESPONSIBLE_ID))
                        .tags(List.of(row.get(COMPANY.TAGS)))
                        .build())
                .contacts(List.of())
                .createdAt(row.get(COMPANY.CREATED_AT))
                .createdBy(row.get(COMPANY.CREATED_BY))
                .updatedAt(row.get(COMPANY.UPDATED_AT))
                .build();
    }

    CompanyRow with(Reach reach, People people) {
        return CompanyRowBuilder.builder(this)
                .values(values.with(reach, people.main()))
                .contacts(people.contacts())
                .build();
    }
}
