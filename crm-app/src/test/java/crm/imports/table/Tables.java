package crm.imports.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole tables, header included, for comparison. */
final class Tables {

    private Tables() {}

    static List<TableRow> rows(Path file, TableOptions options) throws IOException {
        try (Table table = TableReader.open(file, options)) {
            List<TableRow> rows = new ArrayList<>();
            rows.add(table.headerCells());
            TableRow row = table.next();
            while (row != null) {
                rows.add(row);
                row = table.next();
            }
            return rows;
        }
    }

    static List<List<String>> texts(Path file, TableOptions options) throws IOException {
        return rows(file, options).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
