package crm.contacts.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.kernel.Action;
import crm.kernel.FieldsOf;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordType;
import java.util.List;

/**
 * A company in full.
 *
 * @param allowed what the viewer may do with this company of what changes it
 */
@FieldsOf(RecordType.COMPANY)
record CompanyCard(@JsonUnwrapped CompanyItem item, List<Action> allowed) implements RecordAnswer {

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
