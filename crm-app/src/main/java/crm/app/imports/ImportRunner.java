package crm.app.imports;

import crm.app.imports.CellValues.Parsed;
import crm.kernel.FieldError;
import crm.kernel.ImportTarget;
import crm.kernel.ImportTarget.Answer;
import crm.kernel.ImportTarget.Outcome;
import crm.kernel.ImportTarget.Request;
import crm.kernel.ImportTarget.Row;
import crm.kernel.Viewer;
import crm.users.api.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a running import chunk by chunk. Each chunk is one transaction that holds the import's lock and notes how far it has come, so that
 * after a crash any node goes on exactly behind the last chunk, and two nodes can never do the same one.
 */
@Component
class ImportRunner {

    static final int CHUNK = 1_000;

    private final ImportStore imports;
    private final StagedRows rows;
    private final Targets targets;
    private final ImportUndo undo;
    private final Viewers viewers;
    private final ImportProgress progress;
    private final SearchIndexes searchIndexes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRunner(
            ImportStore imports,
            StagedRows rows,
            Targets targets,
            ImportUndo undo,
            Viewers viewers,
            ImportProgress progress,
            SearchIndexes searchIndexes,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.targets = targets;
        this.undo = undo;
        this.viewers = viewers;
        this.progress = progress;
        this.searchIndexes = searchIndexes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes on until the import has ended; leaves at a chunk's border when the thread is interrupted. */
    void run(long id) throws InterruptedException {
        try (var _ = searchIndexes.merging()) {
            chunks(id);
        }
    }

    private void chunks(long id) throws InterruptedException {
        int careful = 0;
        boolean more = true;
        while (more) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int limit = careful > 0 ? 1 : CHUNK;
            try {
                more = Boolean.TRUE.equals(transaction.execute(status -> step(id, limit, null)));
                careful = Math.max(0, careful - 1);
            } catch (DataIntegrityViolationException e) {
                if (careful > 0) {
                    more = Boolean.TRUE.equals(transaction.execute(status -> step(id, 1, "conflict")));
                } else {
                    careful = CHUNK;
                }
            }
            imports.find(id).ifPresent(progress::tell);
        }
    }

    /** The import cannot go on; what it wrote stays and can be undone. */
    void fail(long id, String reason) {
        transaction.executeWithoutResult(status -> imports.finish(id, ImportState.FAILED, reason, now()));
        imports.find(id).ifPresent(progress::tell);
    }

    private boolean step(long id, int limit, @Nullable String rejectAs) {
        rows.planAnew();
        searchIndexes.leaveToOthers();
        Import file = imports.lock(id);
        ImportPhase phase = file.phase();
        if (phase == null) {
            return false;
        }
        return switch (phase) {
            case CHECK -> check(file, limit, rejectAs);
            case WRITE -> write(file, limit, rejectAs);
            case REVERT -> undo.step(file, ImportState.FAILED, viewer(file), now());
            case UNDO -> undo.step(file, ImportState.UNDONE, viewer(file), now());
        };
    }

    private boolean check(Import file, int limit, @Nullable String rejectAs) {
        if (chunk(file, limit, false, rejectAs)) {
            return true;
        }
        if (file.failed() > 0) {
            imports.nothingWritten(file.id());
            imports.finish(file.id(), ImportState.FAILED, "rows-rejected", now());
            return false;
        }
        imports.enter(file.id(), ImportState.RUNNING, ImportPhase.WRITE, false, now());
        return true;
    }

    private boolean write(Import file, int limit, @Nullable String rejectAs) {
        boolean whole = file.onError() == OnError.ABORT;
        if (whole && file.failed() > 0) {
            imports.enter(file.id(), ImportState.RUNNING, ImportPhase.REVERT, true, now());
            return true;
        }
        if (chunk(file, limit, true, rejectAs)) {
            return true;
        }
        imports.finish(file.id(), ImportState.DONE, null, now());
        return false;
    }

    /** Whether there were rows left. */
    private boolean chunk(Import file, int limit, boolean write, @Nullable String rejectAs) {
        List<StagedRow> staged = rows.after(file.id(), file.position(), limit);
        if (staged.isEmpty()) {
            return false;
        }
        ImportTarget target = targets.of(file.kind());
        List<Outcome> outcomes = rejectAs == null
                ? apply(file, target, staged, write)
                : staged.stream()
                        .map(row -> Outcome.rejected(row.number(), List.of(FieldError.of("", rejectAs))))
                        .toList();
        Map<Integer, List<FieldError>> errors = new HashMap<>();
        for (Outcome outcome : outcomes) {
            if (!outcome.errors().isEmpty()) {
                errors.put(outcome.row(), outcome.errors());
            }
        }
        imports.rejects(file.id(), errors);
        Tally tally = Tally.of(outcomes);
        Tally counted = write ? tally : new Tally(tally.done(), 0, 0, 0, tally.failed());
        imports.advance(file.id(), staged.getLast().head(), counted, now());
        return true;
    }

    private List<Outcome> apply(Import file, ImportTarget target, List<StagedRow> staged, boolean write) {
        CellValues values = new CellValues(target.fields(), file);
        List<Outcome> outcomes = new ArrayList<>(staged.size());
        Map<Integer, Map<String, Object>> readable = new LinkedHashMap<>();
        Map<Integer, String> keys = new HashMap<>();
        for (StagedRow row : staged) {
            Parsed parsed = values.of(row);
            if (!parsed.errors().isEmpty()) {
                outcomes.add(Outcome.rejected(row.number(), parsed.errors()));
                continue;
            }
            readable.put(row.number(), parsed.values());
            if (!parsed.values().containsKey(target.identityField())) {
                keys.put(row.number(), row.key());
            }
        }
        Map<String, Long> known = rows.origins(file.kind(), keys.values());
        List<Row> taken = new ArrayList<>(readable.size());
        readable.forEach((number, cells) -> {
            String key = keys.get(number);
            taken.add(new Row(number, key == null ? null : known.get(key), cells));
        });
        Viewer viewer = viewer(file);
        Answer answer = target.apply(new Request(viewer, file.options(), file.label(), now(), write), taken);
        outcomes.addAll(answer.outcomes());
        if (write) {
            rows.written(file.id(), answer.written());
            Map<String, Long> origins = new HashMap<>();
            for (Outcome outcome : answer.outcomes()) {
                String key = keys.get(outcome.row());
                Long record = outcome.recordId();
                if (key != null && record != null && !record.equals(known.get(key))) {
                    origins.put(key, record);
                }
            }
            rows.remember(file.kind(), origins);
        }
        return outcomes;
    }

    private Viewer viewer(Import file) {
        Viewer viewer = viewers.viewer(file.createdBy(), null);
        return new Viewer(
                viewer.id(), viewer.name(), viewer.permissions(), viewer.groupPeople(), file.zone(), viewer.language());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
