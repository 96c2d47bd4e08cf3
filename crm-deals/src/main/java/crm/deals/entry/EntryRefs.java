package crm.deals.entry;

import crm.data.RecordNames;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;
import org.springframework.stereotype.Component;

/** What leads and deals link to. */
@Component
class EntryRefs {

    private final RecordNames names;

    EntryRefs(RecordNames names) {
        this.names = names;
    }

    @Named("lead")
    @Nullable
    Ref lead(@Nullable Long id) {
        return names.ref(RecordType.LEAD, id);
    }

    @Named("deal")
    @Nullable
    Ref deal(@Nullable Long id) {
        return names.ref(RecordType.DEAL, id);
    }

    /** Nobody, once the contact has left the bin for good. */
    @Named("contact")
    @Nullable
    Ref contact(@Nullable Long id) {
        return present(names.ref(RecordType.CONTACT, id));
    }

    /** None, once the company has left the bin for good. */
    @Named("company")
    @Nullable
    Ref company(@Nullable Long id) {
        return present(names.ref(RecordType.COMPANY, id));
    }

    private static @Nullable Ref present(@Nullable Ref customer) {
        return customer == null || customer.name().isEmpty() ? null : customer;
    }
}
