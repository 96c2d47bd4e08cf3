package crm.contacts.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record that is being entered.
 *
 * @param excludeId the record itself when it is being changed
 */
public record DuplicateQuery(
        List<String> phone,
        List<String> email,
        @Nullable String egrpou,
        @Nullable Long excludeId) {}
