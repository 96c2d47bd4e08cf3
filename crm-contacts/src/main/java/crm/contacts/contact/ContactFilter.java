package crm.contacts.contact;

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
 * What the list of contacts may be narrowed by.
 *
 * @param egrpou of a company the contact belongs to
 * @param deleted true for the bin
 */
@Built
@FieldsOf(RecordType.CONTACT)
record ContactFilter(
        @Nullable String q,
        @FieldName("phones") List<String> phone,
        @FieldName("emails") List<String> email,

        @FieldName(value = "egrpou", of = RecordType.COMPANY)
        List<String> egrpou,

        PersonIds responsible,
        @FieldName("tags") List<String> tag,
        @Nullable Boolean receivesNews,
        List<String> jobTitle,
        Period created,
        List<Long> company,
        @Nullable Boolean deleted)
        implements CustomerFilter {}
