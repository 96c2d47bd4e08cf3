package crm.contacts.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import crm.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** A contact in full. */
@FieldsOf(RecordType.CONTACT)
record ContactCard(
        @JsonUnwrapped ContactItem item, @Nullable String comment) implements Versioned {

    @Override
    @JsonIgnore
    public long version() {
        return item.version();
    }

    long id() {
        return item.id();
    }
}
