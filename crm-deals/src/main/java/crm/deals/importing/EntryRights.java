package crm.deals.importing;

import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person may do to leads and deals by an import: no more than by hand. */
final class EntryRights {

    private final Viewer viewer;
    private final RecordType type;

    EntryRights(Viewer viewer, EntryKind kind) {
        this.viewer = viewer;
        this.type = kind.recordType();
    }

    /** @param before responsible so far, null for a new one */
    List<FieldError> check(@Nullable Long before, long after) {
        List<FieldError> errors = new ArrayList<>();
        boolean allowed = before == null
                ? viewer.may(type, Action.CREATE)
                : viewer.visibility(type, Action.READ).includes(before)
                        && viewer.visibility(type, Action.EDIT).includes(before);
        if (!allowed) {
            errors.add(FieldError.of("", "no-right"));
        }
        long from = before == null ? viewer.id() : before;
        Visibility assignable = viewer.visibility(type, Action.ASSIGN);
        if (after != from && !(assignable.includes(after) && (before == null || assignable.includes(from)))) {
            errors.add(FieldError.of("responsible", "no-right"));
        }
        return errors;
    }
}
