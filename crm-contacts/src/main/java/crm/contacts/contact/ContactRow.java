package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.COMMENT;
import static crm.contacts.contact.ContactTable.CREATED_AT;
import static crm.contacts.contact.ContactTable.CREATED_BY;
import static crm.contacts.contact.ContactTable.DATE_OF_BIRTH;
import static crm.contacts.contact.ContactTable.DELIVERY_COMPANY;
import static crm.contacts.contact.ContactTable.DELIVERY_METHOD;
import static crm.contacts.contact.ContactTable.FIRST_NAME;
import static crm.contacts.contact.ContactTable.ID;
import static crm.contacts.contact.ContactTable.LAST_NAME;
import static crm.contacts.contact.ContactTable.PATRONYMIC;
import static crm.contacts.contact.ContactTable.PAYMENT_METHOD;
import static crm.contacts.contact.ContactTable.RECEIVES_NEWS;
import static crm.contacts.contact.ContactTable.RESPONSIBLE_ID;
import static crm.contacts.contact.ContactTable.SOURCE;
import static crm.contacts.contact.ContactTable.TAGS;
import static crm.contacts.contact.ContactTable.UPDATED_AT;
import static crm.contacts.contact.ContactTable.VERSION;

import crm.contacts.reach.Reach;
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
        Instant updatedAt) {

    /** Without the comment, which lists do not show. */
    static final List<Field<?>> LISTED = List.of(
            ID,
            VERSION,
            FIRST_NAME,
            LAST_NAME,
            PATRONYMIC,
            DATE_OF_BIRTH,
            RECEIVES_NEWS,
            PAYMENT_METHOD,
            DELIVERY_METHOD,
            DELIVERY_COMPANY,
            RESPONSIBLE_ID,
            TAGS,
            SOURCE,
            CREATED_AT,
            CREATED_BY,
            UPDATED_AT);

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
                row.get(ID),
                row.get(VERSION),
                new ContactValues(
                        row.get(FIRST_NAME),
                        row.get(LAST_NAME),
                        row.get(PATRONYMIC),
                        Reach.NONE,
                        row.get(DATE_OF_BIRTH),
                        row.get(RECEIVES_NEWS),
                        row.get(PAYMENT_METHOD),
                        row.get(DELIVERY_METHOD),
                        row.get(DELIVERY_COMPANY),
                        List.of(),
                        row.get(RESPONSIBLE_ID),
                        List.of(row.get(TAGS)),
                        row.get(SOURCE),
                        comment),
                row.get(CREATED_AT),
                row.get(CREATED_BY),
                row.get(UPDATED_AT));
    }

    ContactRow with(Reach reach, List<Long> companyIds) {
        return new ContactRow(id, version, values.with(reach, companyIds), createdAt, createdBy, updatedAt);
    }
}
