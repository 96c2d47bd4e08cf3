package crm.contacts.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.contacts.customer.CustomerCard;
import crm.kernel.Action;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact in full.
 *
 * @param allowed what the viewer may do with this contact of what changes it
 */
@FieldsOf(RecordType.CONTACT)
record ContactAnswer(
        @JsonUnwrapped ContactItem item, @Nullable String comment, List<Action> allowed) implements CustomerCard {}
