package crm.imports;

import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.Field;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see an import and what a person may import. The only place where that is decided: for lists, cards, rejects and progress, when
 * columns are mapped, when an import is started, and for each chunk of its rows.
 *
 * <p>An import is its person's. Others read it only where nothing in a file could be kept from them: who may import all such records, read all
 * records that it can set anything of, and is kept from none of their fields. Nobody but its person maps, runs or takes it back.
 */
@Component
class ImportRights {

    private final ImportWriters targets;

    ImportRights(ImportWriters targets) {
        this.targets = targets;
    }

    /** Whose imports of this kind a person may read. */
    Visibility readable(Viewer viewer, RecordType kind) {
        ImportWriter target = targets.find(kind).orElse(null);
        if (target == null || !viewer.may(kind, Action.IMPORT)) {
            return Visibility.NOTHING;
        }
        boolean all = viewer.visibility(kind, Action.IMPORT) == Visibility.EVERYTHING
                && targets.fields(target).stream()
                        .map(field -> target.sets(field.key()))
                        .allMatch(set -> viewer.visibility(set.type(), Action.READ) == Visibility.EVERYTHING
                                && viewer.mayRead(set.type(), set.field()));
        return all ? Visibility.EVERYTHING : Visibility.people(Set.of(viewer.id()));
    }

    /** Whether a person may read an import; one that is still being read from its file is nobody's yet. */
    boolean reads(Viewer viewer, Import file) {
        return file.state() != ImportState.UPLOADED
                && readable(viewer, file.kind()).includes(file.createdBy());
    }

    /** @throws ProblemException 404 when the person may not read it */
    Import requireReadable(Viewer viewer, Import file) {
        if (!reads(viewer, file)) {
            throw ProblemException.notFound();
        }
        return file;
    }

    /** @throws ProblemException 404 when the person may not read it, 403 when it is another's */
    Import requireOwn(Viewer viewer, Import file) {
        requireReadable(viewer, file);
        if (file.createdBy() != viewer.id()) {
            throw ProblemException.forbidden();
        }
        return file;
    }

    /** Without what the person's role is kept from changing. */
    static List<Field> offered(Viewer viewer, ImportWriter target, List<Field> fields) {
        return fields.stream()
                .filter(field -> mayChange(viewer, target, field.key()))
                .toList();
    }

    /** @throws ProblemException 422 naming every column that would set what the person's role is kept from changing */
    static void requireChangeable(Viewer viewer, ImportWriter target, Map<String, @Nullable String> mapping) {
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
    static boolean cover(Viewer person, ImportWriter target, Import file) {
        return person.may(file.kind(), Action.IMPORT)
                && file.mapping().values().stream().allMatch(key -> key == null || mayChange(person, target, key));
    }

    private static boolean mayChange(Viewer viewer, ImportWriter target, String key) {
        ImportWriter.Sets field = target.sets(key);
        return viewer.permissions().fields().mayChange(field.type(), field.field());
    }
}
