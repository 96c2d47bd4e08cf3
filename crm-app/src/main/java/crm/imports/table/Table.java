package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open file, read once from top to bottom. */
public final class Table implements Closeable {

    private final Description description;
    private final RowSource rows;
    private final TableRow header;

    /** What is known of the file before its rows are read. */
    record Description(
            TableFormat format,
            List<TableSheet> sheets,
            @Nullable String sheet,
            @Nullable String encoding,
            @Nullable Character delimiter) {}

    private Table(Description description, RowSource rows, TableRow header) {
        this.description = description;
        this.rows = rows;
        this.header = header;
    }

    static Table open(Description description, RowSource rows, @Nullable Integer headerRow) throws IOException {
        try {
            TableRow header = rows.next();
            while (header != null && headerRow != null && header.number() < headerRow) {
                header = rows.next();
            }
            if (header == null) {
                throw new TableException(Code.EMPTY);
            }
            return new Table(description, rows, header);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    public TableFormat format() {
        return description.format();
    }

    /** Worksheets of the workbook in its order; none for a text file. */
    public List<TableSheet> sheets() {
        return description.sheets();
    }

    /** Name of the worksheet that is read. */
    public @Nullable String sheet() {
        return description.sheet();
    }

    /** Name of the encoding of a text file. */
    public @Nullable String encoding() {
        return description.encoding();
    }

    /** Delimiter of a text file. */
    public @Nullable Character delimiter() {
        return description.delimiter();
    }

    /** Number of the row that the column names were taken from. */
    public int headerRow() {
        return header.number();
    }

    /** Column names without surrounding blanks, {@code ""} where there is none. */
    public List<String> header() {
        return header.cells().stream().map(cell -> cell.text().strip()).toList();
    }

    /** The row the column names were taken from. */
    public TableRow headerCells() {
        return header;
    }

    /** The next row below the header that holds a value, null after the last. */
    public @Nullable TableRow next() throws IOException {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
