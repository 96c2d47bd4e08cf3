package crm.contacts.company;

import crm.contacts.customer.CustomerFilter;
import crm.data.Period;
import crm.data.PersonIds;
import crm.kernel.Built;
import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of companies may be narrowed by.
 *
 * @param deleted true for the bin
 */
@Built
@FieldsOf(RecordType.COMPANY)
record CompanyFilter(
        @Nullable String q,
        @FieldName("phones") List<String> phone,
        @FieldName("emails") List<String> email,
        List<String> egrpou,
        PersonIds responsible,
        @FieldName("tags") List<String> tag,
        Period created,
        @Nullable Boolean deleted)
        implements CustomerFilter {}
