package crm.tasks.status;

import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.tasks.api.StatusKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What statuses must be like, those of the company and those of a project alike. */
final class StatusRules {

    /** As many as one list has. */
    static final int MOST = 50;

    private StatusRules() {}

    /**
     * Of all that a project shall have of its own.
     *
     * @throws ProblemException 422 naming every status that is wrong
     */
    static void check(List<ProjectStatusRequest> statuses, Set<Long> known) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < statuses.size(); i++) {
            ProjectStatusRequest status = statuses.get(i);
            if (!names.add(written(status.name()))) {
                errors.add(FieldError.of("statuses[" + i + "].name", "repeated"));
            }
            if (status.id() != null && (!known.contains(status.id()) || !ids.add(status.id()))) {
                errors.add(FieldError.of("statuses[" + i + "].id", "unknown-status"));
            }
        }
        String missing = missing(statuses.stream().map(StatusContent::kind).toList());
        if (!statuses.isEmpty() && missing != null) {
            errors.add(FieldError.of("statuses", missing));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** What a list of statuses lacks that tasks need, as the code of a message; null when it lacks nothing. */
    static @Nullable String missing(Collection<StatusKind> kinds) {
        if (!kinds.contains(StatusKind.OPEN)) {
            return "open-status-needed";
        }
        return kinds.contains(StatusKind.DONE) ? null : "done-status-needed";
    }

    /** A name as it is compared. */
    static String written(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
