package crm.app.imports;

import crm.app.imports.ImportViews.ImportCard;
import crm.app.imports.ImportViews.ImportItem;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldError;
import crm.kernel.ImportTarget;
import crm.kernel.ImportTarget.Field;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Maps, starts and undoes imports. */
@Service
class ImportService {

    private final ImportStore imports;
    private final StagedRows rows;
    private final Targets targets;
    private final ImportViews views;
    private final ImportTask task;
    private final Clock clock;

    ImportService(
            ImportStore imports, StagedRows rows, Targets targets, ImportViews views, ImportTask task, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.targets = targets;
        this.views = views;
        this.task = task;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ImportCard card(Viewer viewer, long id) {
        return views.card(viewer, visible(viewer, imports.find(id).orElseThrow(ProblemException::notFound)));
    }

    @Transactional
    public ImportCard map(
            Viewer viewer,
            long id,
            ExpectedVersion expected,
            Map<String, @Nullable String> mapping,
            Map<String, String> options) {
        Import file = visible(viewer, imports.lock(id));
        expected.check(views.card(viewer, file));
        requireState(file, Set.of(ImportState.READY, ImportState.FAILED));
        ImportTarget target = targets.of(file.kind());
        checkMapping(file, target, mapping);
        ImportRights.requireChangeable(viewer, target, mapping);
        checkOptions(viewer, file, target, options);
        imports.map(id, mapping, options, now());
        return views.card(viewer, imports.find(id).orElseThrow(ProblemException::notFound));
    }

    private void checkMapping(Import file, ImportTarget target, Map<String, @Nullable String> mapping) {
        Map<String, Field> fields =
                targets.fields(target).stream().collect(Collectors.toMap(Field::key, field -> field));
        Set<String> columns = file.columns().stream()
                .map(column -> Integer.toString(column.index()))
                .collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        mapping.forEach((column, key) -> {
            Field field = key == null ? null : fields.get(key);
            if (!columns.contains(column)) {
                errors.add(FieldError.of("mapping." + column, "column-unknown"));
            } else if (key != null && field == null) {
                errors.add(FieldError.of("mapping." + column, "field-unknown"));
            } else if (field != null && !taken.add(field.key()) && !field.joins()) {
                errors.add(FieldError.of("mapping." + column, "field-mapped-twice"));
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void checkOptions(Viewer viewer, Import file, ImportTarget target, Map<String, String> options) {
        ColumnOptions.check(options, file.columns());
        target.checkOptions(
                viewer,
                options.entrySet().stream()
                        .filter(option -> !ColumnOptions.isOne(option.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Transactional
    public ImportItem run(Viewer viewer, long id, OnError onError) {
        Import file = visible(viewer, imports.lock(id));
        requireState(file, Set.of(ImportState.READY, ImportState.FAILED, ImportState.UNDONE));
        ImportTarget target = targets.of(file.kind());
        Map<String, List<Integer>> columns = file.columnsByField();
        List<FieldError> missing = target.fields().stream()
                .filter(field -> field.required() && !columns.containsKey(field.key()))
                .map(field -> FieldError.of("mapping", "field-required", field.key()))
                .toList();
        if (!missing.isEmpty() || columns.isEmpty()) {
            throw ProblemException.invalid(
                    missing.isEmpty() ? List.of(FieldError.of("mapping", "nothing-mapped")) : missing);
        }
        checkOptions(viewer, file, target, file.options());
        ImportRights.requireChangeable(viewer, target, file.mapping());
        imports.forgetRejects(id);
        String group = target.groupField();
        List<Integer> groupColumns = group == null ? null : columns.get(group);
        if (groupColumns != null) {
            rows.group(id, groupColumns.getFirst());
        }
        ImportPhase first = onError == OnError.ABORT ? ImportPhase.CHECK : ImportPhase.WRITE;
        imports.start(id, ImportState.RUNNING, first, onError, now());
        task.start(id);
        return views.item(imports.find(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    public ImportItem undo(Viewer viewer, long id) {
        Import file = visible(viewer, imports.lock(id));
        requireState(file, Set.of(ImportState.DONE, ImportState.FAILED));
        imports.enter(id, ImportState.UNDOING, ImportPhase.UNDO, true, now());
        task.start(id);
        return views.item(imports.find(id).orElseThrow(ProblemException::notFound));
    }

    Import visible(Viewer viewer, Import file) {
        if (file.state() == ImportState.UPLOADED
                || !viewer.visibility(file.kind(), Action.IMPORT).includes(file.createdBy())) {
            throw ProblemException.notFound();
        }
        return file;
    }

    private static void requireState(Import file, Set<ImportState> allowed) {
        if (!allowed.contains(file.state())) {
            throw ProblemException.conflict("import-state", file.state().name());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
