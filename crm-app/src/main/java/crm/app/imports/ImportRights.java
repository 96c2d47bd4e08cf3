package crm.app.imports;

import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.ImportTarget;
import crm.kernel.ImportTarget.Field;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields a person may import. The only place where that is decided: when columns are mapped, when an import is started and when it begins to run. */
final class ImportRights {

    private ImportRights() {}

    /** Without what the person's role is kept from changing. */
    static List<Field> offered(Viewer viewer, ImportTarget target, List<Field> fields) {
        return fields.stream()
                .filter(field -> mayChange(viewer, target, field.key()))
                .toList();
    }

    /** @throws ProblemException 422 naming every column that would set what the person's role is kept from changing */
    static void requireChangeable(Viewer viewer, ImportTarget target, Map<String, @Nullable String> mapping) {
        List<FieldError> errors = new ArrayList<>();
        mapping.forEach((column, key) -> {
            if (key != null && !mayChange(viewer, target, key)) {
                errors.add(FieldError.of("mapping." + column, "field-not-yours-to-change"));
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** Whether the person whose import it is may have it write all that it is to write. */
    static boolean cover(Viewer person, ImportTarget target, Import file) {
        return person.visibility(file.kind(), Action.IMPORT).includes(file.createdBy())
                && file.mapping().values().stream().allMatch(key -> key == null || mayChange(person, target, key));
    }

    private static boolean mayChange(Viewer viewer, ImportTarget target, String key) {
        ImportTarget.Sets field = target.sets(key);
        return viewer.permissions().fields().mayChange(field.type(), field.field());
    }
}
