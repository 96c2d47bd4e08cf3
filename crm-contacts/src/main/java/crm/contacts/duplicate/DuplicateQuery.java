package crm.contacts.duplicate;

import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record that is being entered.
 *
 * @param excludeId the record itself when it is being changed
 */
@FieldsOf({RecordType.CONTACT, RecordType.COMPANY})
public record DuplicateQuery(
        @FieldName("phones") List<String> phone,
        @FieldName("emails") List<String> email,

        @FieldName(value = "egrpou", of = RecordType.COMPANY) @Nullable
        String egrpou,

        @Nullable Long excludeId) {}
