package crm.imports;

import crm.files.api.FileNames;
import crm.imports.table.Cell;
import crm.imports.table.Table;
import crm.imports.table.TableException;
import crm.imports.table.TableOptions;
import crm.imports.table.TableReader;
import crm.imports.table.TableRow;
import crm.kernel.Action;
import crm.kernel.ImportWriter;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: its rows go to the database as they are read, so that from then on no node needs the file. */
@Component
class ImportUploads {

    private static final int CHUNK = 2_000;

    private final ImportWriters targets;
    private final ImportStore imports;
    private final StagedRows rows;
    private final Labels labels;
    private final ImportShapes shapes;
    private final ImportChecks checks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportUploads(
            ImportWriters targets,
            ImportStore imports,
            StagedRows rows,
            Labels labels,
            ImportShapes shapes,
            ImportChecks checks,
            TransactionTemplate transaction,
            Clock clock) {
        this.targets = targets;
        this.imports = imports;
        this.rows = rows;
        this.labels = labels;
        this.shapes = shapes;
        this.checks = checks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws ProblemException 422 with the code of the refusal when the file is no table */
    long take(Viewer viewer, RecordType kind, @Nullable String fileName, Path file, TableOptions options)
            throws IOException {
        ImportWriter target = targets.of(kind);
        viewer.require(kind, Action.IMPORT);
        boolean named = options.headerRow() == null || options.headerRow() > 0;
        try (Table table = TableReader.open(file, named ? options : options.withoutHeaderRow())) {
            List<String> header =
                    named ? table.header() : letters(table.header().size());
            if (header.size() > ReadColumns.MOST) {
                throw ProblemException.of(422, "file-too-many-columns", ReadColumns.MOST);
            }
            long id = begin(viewer, kind, fileName, table);
            try (Staging staging = new Staging(id)) {
                stage(viewer, target, table, named ? null : table.headerCells(), header, staging);
                return id;
            } catch (IOException | RuntimeException e) {
                imports.delete(id);
                throw e;
            }
        } catch (TableException e) {
            throw ProblemException.of(422, "file-" + e.code().key(), e.args().toArray());
        }
    }

    private long begin(Viewer viewer, RecordType kind, @Nullable String fileName, Table table) {
        Instant now = clock.instant();
        long id = imports.nextId();
        Character delimiter = table.delimiter();
        imports.insert(ImportBuilder.builder()
                .id(id)
                .kind(kind)
                .state(ImportState.UPLOADED)
                .fileName(FileNames.clean(fileName))
                .format(table.format().name())
                .sheet(table.sheet())
                .encoding(table.encoding())
                .delimiter(delimiter == null ? null : delimiter.toString())
                .columns(List.of())
                .mapping(Map.of())
                .options(Map.of())
                .meanings(Map.of())
                .zone(viewer.zone())
                .createdBy(viewer.id())
                .createdAt(now)
                .updatedAt(now)
                .build());
        return id;
    }

    /** Columns without names are called as the spreadsheet program calls them. */
    private static List<String> letters(int columns) {
        return IntStream.range(0, columns).mapToObj(ImportUploads::letter).toList();
    }

    private static String letter(int column) {
        String last = Character.toString((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }

    /** @param first the first row of the data where the file has no names of columns */
    private void stage(
            Viewer viewer,
            ImportWriter target,
            Table table,
            @Nullable TableRow first,
            List<String> header,
            Staging staging)
            throws IOException {
        RowKeys keys = new RowKeys();
        ReadColumns read = new ReadColumns(header);
        List<StagedRow> chunk = new ArrayList<>(CHUNK);
        int total = 0;
        for (TableRow row = first == null ? table.next() : first; row != null; row = table.next()) {
            chunk.add(staged(++total, row.number(), read.take(row), keys));
            if (chunk.size() == CHUNK) {
                staging.add(chunk);
                chunk = new ArrayList<>(CHUNK);
            }
        }
        staging.add(chunk);
        staging.settle();
        rows.settle();
        List<ImportColumn> columns = read.columns();
        String shape = first == null ? ImportShapes.of(columns) : null;
        imports.complete(staging.id, total, columns, shape, decided(staging.id, viewer, target, columns, shape));
    }

    /** What the person decided for the last file of these columns, else what their names tell. */
    private ImportDecisions decided(
            long id, Viewer viewer, ImportWriter target, List<ImportColumn> columns, @Nullable String shape) {
        Optional<ImportDecisions> known =
                shape == null ? Optional.empty() : shapes.find(viewer.id(), target.type(), shape);
        if (known.isPresent()) {
            Import file = imports.find(id).orElseThrow();
            return checks.possible(viewer, file, known.get());
        }
        Map<String, @Nullable String> mapping = MappingGuess.of(
                columns,
                ImportRights.offered(viewer, target, targets.fields(target)),
                labels.of(target),
                target.wholes());
        return new ImportDecisions(mapping, Map.of(), Map.of());
    }

    /** Writes rows while the next ones are read from the file. */
    private final class Staging implements AutoCloseable {

        private final long id;
        private @Nullable FutureTask<?> writing;

        private Staging(long id) {
            this.id = id;
        }

        void add(List<StagedRow> chunk) {
            settle();
            if (!chunk.isEmpty()) {
                FutureTask<?> task =
                        new FutureTask<>(() -> transaction.executeWithoutResult(status -> rows.add(id, chunk)), null);
                writing = task;
                Thread.ofVirtual().name("import-staging").start(task);
            }
        }

        /** Waits for what is being written. */
        void settle() {
            try {
                if (writing != null) {
                    writing.get();
                }
                writing = null;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The node is stopping", e);
            }
        }

        /** Nothing is written any more when an import is given up. */
        @Override
        public void close() {
            boolean interrupted = false;
            while (writing != null) {
                try {
                    writing.get();
                    writing = null;
                } catch (ExecutionException e) {
                    writing = null;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static StagedRow staged(int position, int number, List<Cell> row, RowKeys keys) {
        @Nullable String[] texts = new String[row.size()];
        @Nullable String[] cells = new String[row.size()];
        StringBuilder kinds = new StringBuilder(row.size());
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.get(i);
            texts[i] = cell.blank() ? null : cell.text();
            cells[i] = cell.blank() ? null : StagedRow.text(cell);
            kinds.append(StagedRow.letter(cell));
        }
        return new StagedRow(position, position, number, keys.next(texts), kinds.toString(), cells);
    }
}
