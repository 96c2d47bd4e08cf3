package crm.contacts.contact;

import crm.contacts.contactpoint.PhoneAnswer;
import crm.contacts.customer.CustomerCard;
import crm.contacts.rules.Email;
import crm.kernel.Built;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact as lists show it. */
@Built
@FieldsOf(RecordType.CONTACT)
record ContactItem(
        long id,
        long version,
        String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String patronymic,
        @Nullable String jobTitle,
        List<PhoneAnswer> phones,
        List<Email> emails,
        @Nullable LocalDate dateOfBirth,
        boolean receivesNews,
        @Nullable String paymentMethod,
        @Nullable String deliveryMethod,
        @Nullable String deliveryCompany,
        List<Ref> companies,
        @Nullable Ref responsible,
        List<String> tags,
        @Nullable String source,
        Instant createdAt,
        @Nullable Ref createdBy,
        Instant updatedAt)
        implements CustomerCard.Item {}
