package crm.contacts.importing;

import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Outcome;
import crm.kernel.ImportWriter.Result;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows, told by the records they went into. */
final class Outcomes {

    private Outcomes() {}

    static List<Outcome> of(List<? extends Slot<?>> slots) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Slot<?> slot : slots) {
            for (Draft draft : slot.drafts) {
                int row = draft.row().number();
                List<FieldError> errors = slot.errors.get(row);
                outcomes.add(
                        errors != null
                                ? Outcome.rejected(row, errors)
                                : new Outcome(
                                        row, slot.results.getOrDefault(row, Result.UNCHANGED), slot.id, List.of()));
            }
        }
        return outcomes;
    }
}
