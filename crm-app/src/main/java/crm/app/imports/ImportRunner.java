package crm.app.imports;

import crm.app.imports.ChunkReader.Ahead;
import crm.kernel.FieldError;
import crm.kernel.ImportTarget;
import crm.kernel.ImportTarget.Answer;
import crm.kernel.ImportTarget.Outcome;
import crm.kernel.ImportTarget.Request;
import crm.kernel.ImportTarget.Row;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.users.api.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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

    static final int CHUNK = 2_000;

    private final ImportStore imports;
    private final StagedRows rows;
    private final ChunkReader chunks;
    private final Targets targets;
    private final ImportUndo undo;
    private final Viewers viewers;
    private final ImportProgress progress;
    private final ImportNotices notices;
    private final Upkeep upkeep;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRunner(
            ImportStore imports,
            StagedRows rows,
            ChunkReader chunks,
            Targets targets,
            ImportUndo undo,
            Viewers viewers,
            ImportProgress progress,
            ImportNotices notices,
            Upkeep upkeep,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.chunks = chunks;
        this.targets = targets;
        this.undo = undo;
        this.viewers = viewers;
        this.progress = progress;
        this.notices = notices;
        this.upkeep = upkeep;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes on until the import has ended; leaves at a chunk's border when the thread is interrupted. */
    void run(long id) throws InterruptedException {
        if (!covered(id)) {
            fail(id, "no-right");
            return;
        }
        try (var _ = upkeep.working()) {
            chunks(id);
        }
    }

    /** Rights may have changed between the start and the first row; taking back what was written needs none. */
    private boolean covered(long id) {
        Import file = imports.find(id).orElse(null);
        if (file == null || file.phase() != ImportPhase.CHECK && file.phase() != ImportPhase.WRITE) {
            return true;
        }
        try {
            return ImportRights.cover(viewer(file), targets.of(file.kind()), file);
        } catch (ProblemException refusal) {
            if (refusal.status() == 401 || refusal.status() == 403) {
                return false;
            }
            throw refusal;
        }
    }

    private void chunks(long id) throws InterruptedException {
        int careful = 0;
        boolean more = true;
        Ahead ahead = chunks.ahead(id, CHUNK);
        while (more) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int limit = careful > 0 ? 1 : CHUNK;
            Chunk offered = careful > 0 ? null : ahead.take();
            try {
                more = step(id, new Work(limit, null, offered, ahead));
                careful = Math.max(0, careful - 1);
            } catch (DataIntegrityViolationException e) {
                ahead.forget();
                if (careful > 0) {
                    more = step(id, new Work(1, "conflict", null, ahead));
                } else {
                    careful = CHUNK;
                }
            }
            imports.find(id).ifPresent(progress::tell);
        }
        imports.find(id).ifPresent(notices::ended);
    }

    /** The import cannot go on; what it wrote stays and can be undone. */
    void fail(long id, String reason) {
        transaction.executeWithoutResult(status -> imports.finish(id, ImportState.FAILED, reason, now()));
        imports.find(id).ifPresent(progress::tell);
        imports.find(id).ifPresent(notices::ended);
    }

    /**
     * What one transaction is to do.
     *
     * @param rejectAs reason to reject the rows for instead of taking them; null to take them
     * @param offered rows that have been read before; null to read them
     */
    private record Work(
            int limit, @Nullable String rejectAs, @Nullable Chunk offered, Ahead ahead) {}

    private boolean step(long id, Work work) {
        return Boolean.TRUE.equals(transaction.execute(status -> step(work, id)));
    }

    private boolean step(Work work, long id) {
        rows.planAnew();
        upkeep.leaveToOthers();
        Import file = imports.lock(id);
        ImportPhase phase = file.phase();
        if (phase == null) {
            return false;
        }
        return switch (phase) {
            case CHECK -> check(file, work);
            case WRITE -> write(file, work);
            case REVERT -> undo.step(file, ImportState.FAILED, viewer(file), now());
            case UNDO -> undo.step(file, ImportState.UNDONE, viewer(file), now());
        };
    }

    private boolean check(Import file, Work work) {
        if (chunk(file, work, false)) {
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

    private boolean write(Import file, Work work) {
        boolean whole = file.onError() == OnError.ABORT;
        if (whole && file.failed() > 0) {
            imports.enter(file.id(), ImportState.RUNNING, ImportPhase.REVERT, true, now());
            return true;
        }
        if (chunk(file, work, true)) {
            return true;
        }
        imports.finish(file.id(), ImportState.DONE, null, now());
        return false;
    }

    /** Whether there were rows left. */
    private boolean chunk(Import file, Work work, boolean write) {
        Chunk chunk = rows(file, work);
        if (chunk.rows().isEmpty()) {
            return false;
        }
        String reason = work.rejectAs();
        List<Outcome> outcomes = reason == null
                ? apply(file, chunk, write)
                : chunk.rows().stream()
                        .map(row -> Outcome.rejected(row.number(), List.of(FieldError.of("", reason))))
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
        imports.advance(file.id(), chunk.end(), counted, now());
        return true;
    }

    private Chunk rows(Import file, Work work) {
        Chunk offered = work.offered();
        if (offered != null && offered.fits(file, work.limit())) {
            return offered;
        }
        work.ahead().forget();
        return chunks.read(file, file.position(), work.limit());
    }

    private List<Outcome> apply(Import file, Chunk chunk, boolean write) {
        ImportTarget target = targets.of(file.kind());
        Map<Integer, String> keys = chunk.keys();
        Map<String, Long> known = rows.origins(file.kind(), keys.values());
        List<Row> taken = chunk.readable();
        if (!known.isEmpty()) {
            taken = taken.stream()
                    .map(row -> row.known() != null
                            ? row
                            : new Row(row.number(), known.get(keys.get(row.number())), row.values()))
                    .toList();
        }
        Request request = new Request(viewer(file), file.options(), file.label(), now(), write);
        Answer answer = target.apply(request, taken);
        List<Outcome> outcomes = new ArrayList<>(chunk.unreadable());
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
