package crm.contacts.company;

import crm.contacts.contactpoint.PhoneAnswer;
import crm.contacts.customer.CustomerCard;
import crm.contacts.rules.Email;
import crm.kernel.Built;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company as lists show it.
 *
 * @param contacts at most 100 of its people, the main one first; all of them are found by {@code /contacts?company=}
 */
@Built
@FieldsOf(RecordType.COMPANY)
record CompanyItem(
        long id,
        long version,
        String name,
        @Nullable String egrpou,
        @Nullable Ref mainContact,
        List<Ref> contacts,
        List<PhoneAnswer> phones,
        List<Email> emails,
        @Nullable String address,
        @Nullable String website,
        @Nullable Ref responsible,
        List<String> tags,
        Instant createdAt,
        @Nullable Ref createdBy,
        Instant updatedAt)
        implements CustomerCard.Item {}
