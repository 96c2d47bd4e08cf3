package crm.contacts.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.kernel.Action;
import crm.kernel.FieldsOf;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact in full.
 *
 * @param allowed what the viewer may do with this contact of what changes it
 */
@FieldsOf(RecordType.CONTACT)
record ContactCard(
        @JsonUnwrapped ContactItem item, @Nullable String comment, List<Action> allowed) implements RecordAnswer {

    @Override
    @JsonIgnore
    public long version() {
        return item.version();
    }

    @Override
    @JsonIgnore
    public long id() {
        return item.id();
    }

    @Override
    @JsonIgnore
    public String name() {
        return item.name();
    }
}
