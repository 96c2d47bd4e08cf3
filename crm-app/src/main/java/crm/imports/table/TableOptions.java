package crm.imports.table;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the person said about the file; whatever is absent is found out.
 *
 * @param sheet name of the worksheet to read, else the first visible one
 * @param encoding of a text file
 * @param delimiter of a text file
 * @param headerRow number of the row with column names as the spreadsheet program shows it (from 1), else the first
 *     row that holds a value
 */
public record TableOptions(
        @Nullable String sheet,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable Integer headerRow) {

    /** Everything is found out. */
    public static final TableOptions DETECT = new TableOptions(null, null, null, null);

    /** The same with another sheet. */
    public TableOptions withSheet(String name) {
        return new TableOptions(name, encoding, delimiter, headerRow);
    }

    /** The same with another delimiter. */
    public TableOptions withDelimiter(char value) {
        return new TableOptions(sheet, encoding, value, headerRow);
    }

    /** The same with another encoding. */
    public TableOptions withEncoding(Charset value) {
        return new TableOptions(sheet, value, delimiter, headerRow);
    }

    /** The same with the first row that holds a value as the header. */
    public TableOptions withoutHeaderRow() {
        return new TableOptions(sheet, encoding, delimiter, null);
    }

    /** The same with another header row. */
    public TableOptions withHeaderRow(int value) {
        return new TableOptions(sheet, encoding, delimiter, value);
    }
}
