package crm.data;

import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps people from changing what their role is kept from, whichever way the change comes. */
public final class FieldRights {

    private static final String REFUSAL = "field-not-yours-to-change";

    private FieldRights() {}

    /**
     * Of a new record.
     *
     * @param members by their names in its JSON; what is null or empty is not given
     * @throws ProblemException 403
     */
    public static void require(Viewer viewer, RecordType type, Map<String, @Nullable Object> members) {
        members.forEach((member, value) -> {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                require(viewer, type, member);
            }
        });
    }

    /**
     * Of a change.
     *
     * @throws ProblemException 403
     */
    public static void require(
            Viewer viewer, RecordType type, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        after.forEach((member, value) -> {
            if (!Objects.equals(before.get(member), value)) {
                require(viewer, type, member);
            }
        });
    }

    private static void require(Viewer viewer, RecordType type, String member) {
        if (!viewer.permissions().fields().mayChange(type, member)) {
            throw ProblemException.about(FieldError.of(member, REFUSAL), 403, REFUSAL);
        }
    }
}
