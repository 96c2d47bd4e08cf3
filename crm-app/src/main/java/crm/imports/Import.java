package crm.imports;

import crm.kernel.Built;
import crm.kernel.ImportWriter.Kept;
import crm.kernel.RecordType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored.
 *
 * @param meanings what was said of values, by field
 * @param shape by which a file of the same columns is known again; null where columns have no names
 * @param restored records of its own kind that an undo took back wholly
 * @param related records of other kinds that it took back
 * @param kept the first of those that it left
 */
@Built
record Import(
        long id,
        long version,
        RecordType kind,
        ImportState state,
        @Nullable ImportPhase phase,
        String fileName,
        String format,
        @Nullable String sheet,
        @Nullable String encoding,
        @Nullable String delimiter,
        int total,
        List<ImportColumn> columns,
        Map<String, @Nullable String> mapping,
        Map<String, String> options,
        Map<String, Meanings> meanings,
        @Nullable String shape,
        @Nullable OnError onError,
        ZoneId zone,
        int position,
        int done,
        int created,
        int updated,
        int skipped,
        int failed,
        @Nullable String failure,
        @Nullable Integer restored,
        int related,
        @Nullable List<Kept> kept,
        int keptCount,
        long createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Column indexes by field, in the order of columns. */
    Map<String, List<Integer>> columnsByField() {
        Map<String, List<Integer>> columns = new java.util.TreeMap<>();
        mapping.forEach((column, field) -> {
            if (field != null) {
                columns.computeIfAbsent(field, key -> new java.util.ArrayList<>())
                        .add(Integer.valueOf(column));
            }
        });
        columns.values().forEach(indexes -> indexes.sort(null));
        return columns;
    }

    /** As the history of the records it touches names it. */
    String label() {
        return "#" + id + " " + fileName;
    }
}
