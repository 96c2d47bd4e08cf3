package crm.contacts.company;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.contacts.customer.CustomerCard;
import crm.kernel.Action;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.util.List;

/**
 * A company in full.
 *
 * @param allowed what the viewer may do with this company of what changes it
 */
@FieldsOf(RecordType.COMPANY)
record CompanyAnswer(@JsonUnwrapped CompanyItem item, List<Action> allowed) implements CustomerCard {}
