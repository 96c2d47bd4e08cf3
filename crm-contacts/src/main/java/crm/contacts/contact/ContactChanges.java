package crm.contacts.contact;

import crm.contacts.rules.Difference;
import crm.data.RecordNames;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What differs between two states of a contact. */
@Component
public class ContactChanges {

    private final RecordNames names;

    ContactChanges(RecordNames names) {
        this.names = names;
    }

    public List<FieldChange> between(ContactValues before, ContactValues after) {
        return new Difference<>(before, after)
                .in("firstName", ContactValues::firstName)
                .in("lastName", ContactValues::lastName)
                .in("patronymic", ContactValues::patronymic)
                .in("phones", values -> values.reach().numbers())
                .in("emails", values -> values.reach().addresses())
                .in("dateOfBirth", ContactChanges::dateOfBirth)
                .in("receivesNews", ContactValues::receivesNews)
                .in("paymentMethod", ContactValues::paymentMethod)
                .in("deliveryMethod", ContactValues::deliveryMethod)
                .in("deliveryCompany", ContactValues::deliveryCompany)
                .in("companies", this::companies)
                .in("responsible", values -> names.ref(RecordType.USER, values.responsibleId()))
                .in("tags", ContactValues::tags)
                .in("source", ContactValues::source)
                .in("comment", ContactValues::comment)
                .changes();
    }

    private static @Nullable Object dateOfBirth(ContactValues values) {
        return values.dateOfBirth() == null ? null : values.dateOfBirth().toString();
    }

    private Object companies(ContactValues values) {
        return values.companyIds().stream()
                .map(id -> names.ref(RecordType.COMPANY, id))
                .toList();
    }
}
