package crm.users.person;

import crm.kernel.Built;
import crm.users.api.PresenceStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of people.
 *
 * @param q part of a name, an e-mail or a phone
 * @param group the people of these groups alone
 * @param groupTree the people of these groups and of all below them
 * @param grouped whether they belong to any group
 */
@Built
record PersonFilter(
        @Nullable String q,
        List<Long> role,
        List<Long> group,
        List<Long> groupTree,
        @Nullable Boolean grouped,
        @Nullable Boolean active,
        List<PresenceStatus> presence) {}
