package crm.data;

import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;
import org.springframework.stereotype.Component;

/** Turns ids into links, for mappers; whoever maps many rows prepares the names first. */
@Component
public class RefMapping {

    private final RecordNames names;

    RefMapping(RecordNames names) {
        this.names = names;
    }

    @Named("person")
    public @Nullable Ref person(@Nullable Long id) {
        return names.ref(RecordType.USER, id);
    }

    @Named("contact")
    public @Nullable Ref contact(@Nullable Long id) {
        return names.ref(RecordType.CONTACT, id);
    }

    @Named("contacts")
    public List<Ref> contacts(List<Long> ids) {
        return names.refs(RecordType.CONTACT, ids);
    }

    @Named("companies")
    public List<Ref> companies(List<Long> ids) {
        return names.refs(RecordType.COMPANY, ids);
    }

    @Named("lead")
    public @Nullable Ref lead(@Nullable Long id) {
        return names.ref(RecordType.LEAD, id);
    }

    @Named("deal")
    public @Nullable Ref deal(@Nullable Long id) {
        return names.ref(RecordType.DEAL, id);
    }

    /** Nobody, once the customer has left the bin for good. */
    @Named("presentContact")
    public @Nullable Ref presentContact(@Nullable Long id) {
        return present(contact(id));
    }

    /** None, once the customer has left the bin for good. */
    @Named("presentCompany")
    public @Nullable Ref presentCompany(@Nullable Long id) {
        return present(names.ref(RecordType.COMPANY, id));
    }

    private static @Nullable Ref present(@Nullable Ref customer) {
        return customer == null || customer.name().isEmpty() ? null : customer;
    }

    /** Texts that are kept empty rather than absent. */
    @Named("absentIfEmpty")
    public @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
