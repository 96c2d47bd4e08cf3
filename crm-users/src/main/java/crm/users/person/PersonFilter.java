package crm.users.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of people.
 *
 * @param q part of a name, an e-mail or a phone
 */
record PersonFilter(
        @Nullable String q,
        List<Long> role,
        List<Long> group,
        @Nullable Boolean active) {}
