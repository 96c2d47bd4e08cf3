package crm.imports;

import crm.data.BackgroundJob;
import crm.imports.ChunkReader.ReadAhead;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.Answer;
import crm.kernel.ImportWriter.Outcome;
import crm.kernel.ImportWriter.Request;
import crm.kernel.ImportWriter.Reversal;
import crm.kernel.ImportWriter.Row;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a running import chunk by chunk. Each chunk is one transaction that holds the import's lock and notes how far it has come, so that
 * after a crash any node goes on exactly behind the last chunk, and two nodes can never do the same one.
 */
@Component
class ImportRunner implements BackgroundJob {

    static final int CHUNK = 2_000;

    private final ImportStore imports;
    private final StagedRows rows;
    private final ChunkReader chunks;
    private final ImportWriters targets;
    private final ImportUndo undo;
    private final ImportPerson person;
    private final ImportProgress progress;
    private final ImportNotices notices;
    private final TableMaintenance upkeep;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRunner(
            ImportStore imports,
            StagedRows rows,
            ChunkReader chunks,
            ImportWriters targets,
            ImportUndo undo,
            ImportPerson person,
            ImportProgress progress,
            ImportNotices notices,
            TableMaintenance upkeep,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.chunks = chunks;
        this.targets = targets;
        this.undo = undo;
        this.person = person;
        this.progress = progress;
        this.notices = notices;
        this.upkeep = upkeep;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    /** Goes on until the import has ended; leaves at a chunk's border when the thread is interrupted. */
    @Override
    public void run(long id) throws InterruptedException {
        try (var _ = upkeep.working()) {
            chunks(id);
        }
    }

    /** The rights of its person may have changed since it was started, and since the last chunk; null when they do not cover it. */
    private @Nullable Viewer covering(Import file) {
        try {
            Viewer viewer = person.of(file);
            return ImportRights.cover(viewer, targets.of(file.kind()), file) ? viewer : null;
        } catch (ProblemException refusal) {
            if (refusal.status() == 401 || refusal.status() == 403) {
                return null;
            }
            throw refusal;
        }
    }

    private void chunks(long id) throws InterruptedException {
        int careful = 0;
        boolean more = true;
        ReadAhead ahead = chunks.ahead(id, CHUNK);
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
            imports.find(id).ifPresent(progress::publish);
        }
        imports.find(id).ifPresent(notices::ended);
    }

    /** The import cannot go on; what it wrote stays and can be undone. */
    @Override
    public void fail(long id, String reason) {
        transaction.executeWithoutResult(status -> imports.finish(id, ImportState.FAILED, reason, now()));
        imports.find(id).ifPresent(progress::publish);
        imports.find(id).ifPresent(notices::ended);
    }

    /**
     * What one transaction is to do.
     *
     * @param rejectAs reason to reject the rows for instead of taking them; null to take them
     * @param offered rows that have been read before; null to read them
     */
    private record Work(
            int limit, @Nullable String rejectAs, @Nullable Chunk offered, ReadAhead ahead) {}

    private boolean step(long id, Work work) {
        return Boolean.TRUE.equals(transaction.execute(status -> within(id, work)));
    }

    private boolean within(long id, Work work) {
        rows.planAnew();
        upkeep.leaveToOthers();
        rows.writeAlone();
        Import file = imports.lock(id);
        ImportPhase phase = file.phase();
        if (phase == null) {
            return false;
        }
        if (phase == ImportPhase.REVERT) {
            return undo.step(file, ImportState.FAILED, new Reversal(nobody(file), now(), false));
        }
        Viewer viewer = covering(file);
        if (viewer == null) {
            imports.finish(id, ImportState.FAILED, "no-right", now());
            return false;
        }
        return switch (phase) {
            case CHECK -> check(viewer, file, work);
            case WRITE -> write(viewer, file, work);
            default -> undo.step(file, ImportState.UNDONE, new Reversal(viewer, now(), true));
        };
    }

    /** To take the beginning of a whole back needs no right; the history names whose import it is. */
    private static Viewer nobody(Import file) {
        return new Viewer(file.createdBy(), "", new Permissions(Map.of()), Set.of(), file.zone(), Locale.ROOT);
    }

    private boolean check(Viewer viewer, Import file, Work work) {
        if (chunk(viewer, file, work, false)) {
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

    private boolean write(Viewer viewer, Import file, Work work) {
        boolean whole = file.onError() == OnError.ABORT;
        if (whole && file.failed() > 0) {
            imports.enter(file.id(), ImportState.RUNNING, ImportPhase.REVERT, true, now());
            return true;
        }
        if (chunk(viewer, file, work, true)) {
            return true;
        }
        imports.finish(file.id(), ImportState.DONE, null, now());
        return false;
    }

    /** Whether there were rows left. */
    private boolean chunk(Viewer viewer, Import file, Work work, boolean write) {
        Chunk chunk = rows(file, work);
        if (chunk.rows().isEmpty()) {
            return false;
        }
        String reason = work.rejectAs();
        List<Outcome> outcomes = reason == null
                ? apply(viewer, file, chunk, write)
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
        RowCounts tally = RowCounts.of(outcomes);
        RowCounts counted = write ? tally : new RowCounts(tally.done(), 0, 0, 0, tally.failed());
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

    private List<Outcome> apply(Viewer viewer, Import file, Chunk chunk, boolean write) {
        ImportWriter target = targets.of(file.kind());
        Map<Integer, String> keys = chunk.keys();
        Map<String, Long> known = rows.origins(file.kind(), file.createdBy(), keys.values());
        List<Row> taken = chunk.readable();
        if (!known.isEmpty()) {
            taken = taken.stream()
                    .map(row -> row.known() != null ? row : row.as(known.get(keys.get(row.number()))))
                    .toList();
        }
        Request request = new Request(viewer, file.options(), file.label(), now(), write);
        Answer answer = target.apply(request, taken);
        List<Outcome> outcomes = new ArrayList<>(chunk.ended());
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
            rows.remember(file.kind(), file.createdBy(), origins);
        }
        return outcomes;
    }

    private Instant now() {
        return clock.instant();
    }
}
