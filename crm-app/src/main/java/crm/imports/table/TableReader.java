package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file of which only its bytes are trusted to tell what it is. */
public final class TableReader {

    private TableReader() {}

    /**
     * Opens the file for one pass over its rows.
     *
     * @throws TableException when the file is not a table that can be read
     */
    public static Table open(Path file, TableOptions options) throws IOException {
        if (Files.size(file) > TableLimits.FILE_BYTES) {
            throw new TableException(Code.FILE_TOO_LARGE, TableLimits.FILE_BYTES >> 20);
        }
        return switch (FileType.of(file)) {
            case ZIP -> XlsxTable.open(file, options);
            case TEXT -> CsvTable.open(file, options);
        };
    }
}
