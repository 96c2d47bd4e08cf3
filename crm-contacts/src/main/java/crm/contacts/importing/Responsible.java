package crm.contacts.importing;

import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is responsible for an imported record: whom the row names or is said to mean, who it is already, whom the options name, or who imports. */
final class Responsible {

    private Responsible() {}

    static long of(
            Row row, @Nullable Long present, Request request, Map<String, Long> people, List<FieldError> errors) {
        String meant = row.meant().get("responsible");
        if (meant != null) {
            return Long.parseLong(meant);
        }
        String named = row.text("responsible");
        if (named != null) {
            Long person = people.get(named);
            if (person != null) {
                return person;
            }
            errors.add(FieldError.of("responsible", "unknown-person"));
        }
        if (present != null) {
            return present;
        }
        String option = request.options().get("responsibleId");
        return option == null ? request.viewer().id() : Long.parseLong(option);
    }
}
