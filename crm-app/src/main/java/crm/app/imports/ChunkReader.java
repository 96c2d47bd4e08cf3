package crm.app.imports;

import crm.app.imports.CellValues.Parsed;
import crm.kernel.ImportTarget;
import crm.kernel.ImportTarget.Outcome;
import crm.kernel.ImportTarget.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows of chunks and the values of their cells. */
@Component
class ChunkReader {

    private final ImportStore imports;
    private final StagedRows rows;
    private final Targets targets;
    private final RecordLinks links;
    private final Clock clock;

    ChunkReader(ImportStore imports, StagedRows rows, Targets targets, RecordLinks links, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.targets = targets;
        this.links = links;
        this.clock = clock;
    }

    Chunk read(Import file, int after, int limit) {
        ImportTarget target = targets.of(file.kind());
        List<StagedRow> staged = rows.after(file.id(), after, limit);
        CellValues values = new CellValues(targets.fields(target), file, LocalDate.now(clock.withZone(file.zone())));
        List<Outcome> unreadable = new ArrayList<>();
        List<Row> readable = new ArrayList<>(staged.size());
        Map<Integer, String> keys = new HashMap<>();
        for (StagedRow row : staged) {
            Parsed parsed = values.of(row);
            if (!parsed.errors().isEmpty()) {
                unreadable.add(Outcome.rejected(row.number(), parsed.errors()));
                continue;
            }
            Row read = links.row(file.kind(), row.number(), parsed.values());
            readable.add(read);
            if (read.known() == null && !parsed.values().containsKey(target.identityField())) {
                keys.put(row.number(), row.key());
            }
        }
        return new Chunk(file, after, limit, staged, unreadable, readable, keys);
    }

    /** Reads one chunk ahead of a run that works through the import in order. */
    Ahead ahead(long id, int limit) {
        return new Ahead(id, limit);
    }

    /**
     * The next chunk is read while the present one is written. What it holds is only an offer: the run takes it if it is still what the
     * import needs, and reads for itself otherwise.
     */
    final class Ahead {

        private final long id;
        private final int limit;
        private @Nullable FutureTask<Chunk> next;

        private Ahead(long id, int limit) {
            this.id = id;
            this.limit = limit;
        }

        /** Call it without a transaction, so that no connection is held while another is waited for. */
        @Nullable
        Chunk take() throws InterruptedException {
            FutureTask<Chunk> reading = next;
            next = null;
            Chunk chunk = null;
            try {
                chunk = reading == null ? first() : reading.get();
            } catch (ExecutionException e) {
                // The run meets the same failure when it reads for itself, and knows what to do about it.
                return null;
            }
            if (chunk != null && !chunk.rows().isEmpty()) {
                Import file = chunk.file();
                int end = chunk.end();
                FutureTask<Chunk> task = new FutureTask<>(() -> read(file, end, limit));
                next = task;
                Thread.ofVirtual().name("import-rows").start(task);
            }
            return chunk;
        }

        private @Nullable Chunk first() {
            Import file = imports.find(id).orElse(null);
            boolean takesRows =
                    file != null && (file.phase() == ImportPhase.CHECK || file.phase() == ImportPhase.WRITE);
            return file != null && takesRows ? read(file, file.position(), limit) : null;
        }

        /** The import is somewhere else than was thought. */
        void forget() {
            next = null;
        }
    }
}
