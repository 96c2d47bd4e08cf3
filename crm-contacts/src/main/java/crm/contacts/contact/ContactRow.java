package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.COMMENT;
import static crm.contacts.contact.ContactTable.DATE_OF_BIRTH;
import static crm.contacts.contact.ContactTable.DELIVERY_COMPANY;
import static crm.contacts.contact.ContactTable.DELIVERY_METHOD;
import static crm.contacts.contact.ContactTable.FIRST_NAME;
import static crm.contacts.contact.ContactTable.JOB_TITLE;
import static crm.contacts.contact.ContactTable.LAST_NAME;
import static crm.contacts.contact.ContactTable.PATRONYMIC;
import static crm.contacts.contact.ContactTable.PAYMENT_METHOD;
import static crm.contacts.contact.ContactTable.RECEIVES_NEWS;
import static crm.contacts.contact.ContactTable.SOURCE;
import static crm.contacts.customer.CustomerColumns.CONTACT;

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
            CONTACT.id,
            CONTACT.version,
            FIRST_NAME,
            LAST_NAME,
            PATRONYMIC,
            JOB_TITLE,
            DATE_OF_BIRTH,
            RECEIVES_NEWS,
            PAYMENT_METHOD,
            DELIVERY_METHOD,
            DELIVERY_COMPANY,
            CONTACT.responsibleId,
            CONTACT.tags,
            SOURCE,
            CONTACT.createdAt,
            CONTACT.createdBy,
            CONTACT.updatedAt);

    static final List<Field<?>> ALL =
            Stream.concat(LISTED.stream(), Stream.of(COMMENT)).toList();

    static ContactRow listed(Row row) {
        return read(row, null);
    }

    static ContactRow whole(Row row) {
        return read(row, row.get(COMMENT));
    }

    private static ContactRow read(Row row, @Nullable String comment) {
        return new ContactRow(
                row.get(CONTACT.id),
                row.get(CONTACT.version),
                ContactValuesBuilder.builder()
                        .firstName(row.get(FIRST_NAME))
                        .lastName(row.get(LAST_NAME))
                        .patronymic(row.get(PATRONYMIC))
                        .jobTitle(row.get(JOB_TITLE))
                        .reach(Reach.NONE)
                        .dateOfBirth(row.get(DATE_OF_BIRTH))
                        .receivesNews(row.get(RECEIVES_NEWS))
                        .paymentMethod(row.get(PAYMENT_METHOD))
                        .deliveryMethod(row.get(DELIVERY_METHOD))
                        .deliveryCompany(row.get(DELIVERY_COMPANY))
                        .companyIds(List.of())
                        .responsibleId(row.get(CONTACT.responsibleId))
                        .tags(List.of(row.get(CONTACT.tags)))
                        .source(row.get(SOURCE))
                        .comment(comment)
                        .build(),
                row.get(CONTACT.createdAt),
                row.get(CONTACT.createdBy),
                row.get(CONTACT.updatedAt));
    }

    ContactRow with(Reach reach, List<Long> companyIds) {
        return new ContactRow(id, version, values.with(reach, companyIds), createdAt, createdBy, updatedAt);
    }
}
