package crm.imports;

import crm.kernel.ImportWriter.Row;
import crm.kernel.ProblemException;
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
    private final ImportWriters targets;
    private final RowReader reader;
    private final ImportPerson person;

    ChunkReader(ImportStore imports, StagedRows rows, ImportWriters targets, RowReader reader, ImportPerson person) {
        this.imports = imports;
        this.rows = rows;
        this.targets = targets;
        this.reader = reader;
        this.person = person;
    }

    Chunk read(Import file, int after, int limit) {
        String identity = targets.of(file.kind()).identityField();
        List<StagedRow> staged = rows.after(file.id(), after, limit);
        RowReader.Rows read = reader.read(person.of(file), file, staged);
        Map<Integer, String> all = new HashMap<>();
        staged.forEach(row -> all.put(row.number(), row.key()));
        Map<Integer, String> keys = new HashMap<>();
        for (Row row : read.readable()) {
            String key = all.get(row.number());
            if (key != null && row.known() == null && !row.values().containsKey(identity)) {
                keys.put(row.number(), key);
            }
        }
        return ChunkBuilder.builder()
                .file(file)
                .after(after)
                .limit(limit)
                .rows(staged)
                .ended(read.ended())
                .readable(read.readable())
                .keys(keys)
                .build();
    }

    /** Reads one chunk ahead of a run that works through the import in order. */
    ReadAhead ahead(long id, int limit) {
        return new ReadAhead(id, limit);
    }

    /**
     * The next chunk is read while the present one is written. What it holds is only an offer: the run takes it if it is still what the
     * import needs, and reads for itself otherwise.
     */
    final class ReadAhead {

        private final long id;
        private final int limit;
        private @Nullable FutureTask<Chunk> next;

        private ReadAhead(long id, int limit) {
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
            } catch (ExecutionException | ProblemException e) {
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
