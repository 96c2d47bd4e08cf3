package crm.imports;

import crm.kernel.Built;
import crm.kernel.ImportWriter.Outcome;
import crm.kernel.ImportWriter.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rows that are taken together, with the values of their cells.
 *
 * @param file as it was when the rows were read
 * @param after position behind which they were looked for
 * @param rows of the file, whether they could be read or not
 * @param ended outcomes of those that cannot be read or were left out
 * @param readable all others
 * @param keys by row number, of those without an identity of their own
 */
@Built
record Chunk(
        Import file,
        int after,
        int limit,
        List<StagedRow> rows,
        List<Outcome> ended,
        List<Row> readable,
        Map<Integer, String> keys) {

    /** Whether these are the rows that the import needs next. */
    boolean fits(Import now, int limit) {
        return file.id() == now.id()
                && after == now.position()
                && this.limit == limit
                && Objects.equals(file.startedAt(), now.startedAt())
                && file.mapping().equals(now.mapping())
                && file.options().equals(now.options())
                && file.meanings().equals(now.meanings());
    }

    /** How far the import is when these are done. */
    int end() {
        return rows.isEmpty() ? after : rows.getLast().head();
    }
}
