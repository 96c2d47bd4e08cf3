package crm.users.rights;

import crm.kernel.Action;
import crm.kernel.Ref;
import crm.kernel.Scope;
import crm.users.api.ActivityItem;
import crm.users.role.RightsTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a record, and why.
 *
 * @param responsible for the record; null where such records have nobody
 * @param fields of such records that the person's role is kept from
 */
record AccessAnswer(
        Ref user,
        ActivityItem.Subject record,
        @Nullable Ref responsible,
        Ref role,
        List<Verdict> actions,
        List<RightsTable.FieldRule> fields) {

    /**
     * One action.
     *
     * @param reasons the rules that decided, one after the other, in the caller's language
     */
    record Verdict(Action action, boolean allowed, Scope scope, List<String> reasons) {}
}
