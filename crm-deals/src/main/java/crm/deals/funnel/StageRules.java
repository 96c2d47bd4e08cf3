package crm.deals.funnel;

import crm.deals.api.StageKind;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a set of stages must be like. */
final class StageRules {

    private StageRules() {}

    /** @throws ProblemException 422 naming every stage that is wrong */
    static void check(List<StageRequest> stages, Set<Long> known) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            StageRequest stage = stages.get(i);
            if (!names.add(stage.name().strip().toLowerCase(Locale.ROOT))) {
                errors.add(FieldError.of("stages[" + i + "].name", "repeated"));
            }
            if (stage.id() != null && (!known.contains(stage.id()) || !ids.add(stage.id()))) {
                errors.add(FieldError.of("stages[" + i + "].id", "unknown-stage"));
            }
        }
        if (stages.stream().noneMatch(stage -> stage.kind() == StageKind.OPEN)) {
            errors.add(FieldError.of("stages", "open-stage-needed"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
