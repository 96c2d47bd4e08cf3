package crm.contacts.contact;

import static crm.contacts.tables.Contact.CONTACT;

import crm.contacts.contactpoint.Reach;
import crm.contacts.customer.CustomerRow;
import crm.data.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** One contact as it is stored; what other tables hold of it may still be missing from the values. */
record ContactRow(
        long id,
        long version,
        ContactValues values,
        Instant createdAt,
        @Nullable Long createdBy,
        Instant updatedAt) implements CustomerRow<ContactValues> {

    /** Without the comment, which lists do not show. */
    static final List<Field<?>> LISTED = List.of(
            CONTACT.ID,
            CONTACT.VERSION,
            CONTACT.FIRST_NAME,
            CONTACT.LAST_NAME,
            CONTACT.PATRONYMIC,
            CONTACT.JOB_TITLE,
            CONTACT.DATE_OF_BIRTH,
            CONTACT.RECEIVES_NEWS,
            CONTACT.PAYMENT_METHOD,
            CONTACT.DELIVERY_METHOD,
            CONTACT.DELIVERY_COMPANY,
            CONTACT.RESPONSIBLE_ID,
            CONTACT.TAGS,
            CONTACT.SOURCE,
            CONTACT.CREATED_AT,
            CONTACT.CREATED_BY,
            CONTACT.UPDATED_AT);

    static final List<Field<?>> ALL =
            Stream.concat(LISTED.stream(), Stream.of(CONTACT.COMMENT)).toList();

    static ContactRow listed(Row row) {
        return read(row, null);
    }

    static ContactRow whole(Row row) {
        return read(row, row.get(CONTACT.COMMENT));
    }

    private static ContactRow read(Row row, @Nullable String comment) {
        return new ContactRow(
                row.get(CONTACT.ID),
                row.get(CONTACT.VERSION),
                ContactValuesBuilder.builder()
                        .firstName(row.get(CONTACT.FIRST_NAME))
                        .lastName(row.get(CONTACT.LAST_NAME))
                        .patronymic(row.get(CONTACT.PATRONYMIC))
                        .jobTitle(row.get(CONTACT.JOB_TITLE))
                        .reach(Reach.NONE)
                        .dateOfBirth(row.get(CONTACT.DATE_OF_BIRTH))
                        .receivesNews(row.get(CONTACT.RECEIVES_NEWS))
                        .paymentMethod(row.get(CONTACT.PAYMENT_METHOD))
                        .deliveryMethod(row.get(CONTACT.DELIVERY_METHOD))
                        .deliveryCompany(row.get(CONTACT.DELIVERY_COMPANY))
                        .companyIds(List.of())
                        .responsibleId(row.get(CONTACT.RESPONSIBLE_ID))
                        .tags(List.of(row.get(CONTACT.TAGS)))
                        .source(row.get(CONTACT.SOURCE))
                        .comment(comment)
                        .build(),
                row.get(CONTACT.CREATED_AT),
                row.get(CONTACT.CREATED_BY),
                row.get(CONTACT.UPDATED_AT));
    }

    ContactRow with(Reach reach, List<Long> companyIds) {
        return new ContactRow(id, version, values.with(reach, companyIds), createdAt, createdBy, updatedAt);
    }
}
