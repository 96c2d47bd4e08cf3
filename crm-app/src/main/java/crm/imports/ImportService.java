package crm.imports;

import crm.data.BackgroundJobs;
import crm.imports.ImportAnswers.ImportAnswer;
import crm.imports.ImportAnswers.ImportItem;
import crm.imports.ValueAnswers.ValuesAnswer;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Maps, starts and undoes imports. */
@Service
class ImportService {

    private final ImportStore imports;
    private final ImportShapes shapes;
    private final StagedRows rows;
    private final ImportWriters targets;
    private final ImportRights rights;
    private final ImportChecks checks;
    private final ImportAnswers views;
    private final ValueAnswers values;
    private final BackgroundJobs jobs;
    private final ImportRunner runner;
    private final Clock clock;

    ImportService(
            ImportStore imports,
            ImportShapes shapes,
            StagedRows rows,
            ImportWriters targets,
            ImportRights rights,
            ImportChecks checks,
            ImportAnswers views,
            ValueAnswers values,
            BackgroundJobs jobs,
            ImportRunner runner,
            Clock clock) {
        this.imports = imports;
        this.shapes = shapes;
        this.rows = rows;
        this.targets = targets;
        this.rights = rights;
        this.checks = checks;
        this.views = views;
        this.values = values;
        this.jobs = jobs;
        this.runner = runner;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ImportAnswer card(Viewer viewer, long id) {
        return views.card(viewer, readable(viewer, id));
    }

    /** The values of columns that stand for something, and how cells of other kinds can be read. */
    @Transactional(readOnly = true)
    public ValuesAnswer values(Viewer viewer, long id) {
        return values.of(viewer, readable(viewer, id));
    }

    Import readable(Viewer viewer, long id) {
        return rights.requireReadable(viewer, imports.find(id).orElseThrow(ProblemException::notFound));
    }

    /** @param meanings what values stand for; null leaves what was said before, as far as it still can be */
    @Transactional
    public ImportAnswer map(
            Viewer viewer,
            long id,
            ExpectedVersion expected,
            Map<String, @Nullable String> mapping,
            Map<String, String> options,
            @Nullable Map<String, Meanings> meanings) {
        Import file = rights.requireOwn(viewer, imports.lock(id));
        expected.check(views.card(viewer, file));
        requireState(file, Set.of(ImportState.READY, ImportState.FAILED, ImportState.UNDONE));
        ImportDecisions decided = new ImportDecisions(mapping, options, meanings == null ? file.meanings() : meanings);
        if (meanings == null) {
            decided = checks.possible(viewer, file, decided);
            decided = new ImportDecisions(mapping, options, decided.meanings());
        }
        checks.check(viewer, file, decided);
        imports.map(id, decided, now());
        return views.card(viewer, imports.find(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    public ImportItem run(Viewer viewer, long id, OnError onError) {
        Import file = rights.requireOwn(viewer, imports.lock(id));
        requireState(file, Set.of(ImportState.READY, ImportState.FAILED, ImportState.UNDONE));
        ImportWriter target = targets.of(file.kind());
        Map<String, List<Integer>> columns = file.columnsByField();
        List<FieldError> missing = target.fields().stream()
                .filter(field -> field.required() && !columns.containsKey(field.key()))
                .map(field -> FieldError.of("mapping", "field-required", field.key()))
                .toList();
        if (!missing.isEmpty() || columns.isEmpty()) {
            throw ProblemException.invalid(
                    missing.isEmpty() ? List.of(FieldError.of("mapping", "nothing-mapped")) : missing);
        }
        checks.check(viewer, file, new ImportDecisions(file.mapping(), file.options(), file.meanings()));
        shapes.remember(file, now());
        imports.forgetRejects(id);
        String group = target.groupField();
        List<Integer> groupColumns = group == null ? null : columns.get(group);
        if (groupColumns != null) {
            rows.group(id, groupColumns.getFirst());
        }
        ImportPhase first = onError == OnError.ABORT ? ImportPhase.CHECK : ImportPhase.WRITE;
        imports.start(id, ImportState.RUNNING, first, onError, now());
        jobs.start(runner, id);
        return views.item(viewer, imports.find(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    public ImportItem undo(Viewer viewer, long id) {
        Import file = rights.requireOwn(viewer, imports.lock(id));
        requireState(file, Set.of(ImportState.DONE, ImportState.FAILED));
        imports.nothingRestored(id);
        imports.enter(id, ImportState.UNDOING, ImportPhase.UNDO, true, now());
        jobs.start(runner, id);
        return views.item(viewer, imports.find(id).orElseThrow(ProblemException::notFound));
    }

    private static void requireState(Import file, Set<ImportState> allowed) {
        if (!allowed.contains(file.state())) {
            throw ProblemException.conflict("import-state", file.state().name());
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
