package crm.imports;

import crm.imports.table.Cell;
import crm.imports.table.TableRow;
import crm.imports.value.ColumnProfile;
import java.util.ArrayList;
import java.util.List;

/** Notes what the columns of a file hold while its rows pass by. */
final class ReadColumns {

    static final int MOST = 500;
    private static final int SAMPLES = 3;
    private static final String NUL = "\0";

    private final List<String> header;
    private final List<Column> columns = new ArrayList<>();

    private static final class Column {
        final List<String> samples = new ArrayList<>(SAMPLES);
        final ColumnProfile profile = new ColumnProfile();
    }

    ReadColumns(List<String> header) {
        this.header = header.stream().map(name -> name.replace(NUL, "")).toList();
    }

    /** The cells of the row as they are kept; what stands too far to the right is kept in one, so that it is not lost unsaid. */
    List<Cell> take(TableRow row) {
        List<Cell> cells = new ArrayList<>(Math.min(row.cells().size(), MOST + 1));
        for (int i = 0; i < row.cells().size(); i++) {
            Cell given = row.cells().get(i);
            if (i < MOST) {
                cells.add(given.text().contains(NUL) ? withoutNul(given, i) : given);
            } else if (!given.blank()) {
                cells.add(given.text().contains(NUL) ? withoutNul(given, MOST) : given);
                break;
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            note(cells.get(i), column(i));
        }
        return cells;
    }

    private Cell withoutNul(Cell cell, int column) {
        column(column).profile.nul();
        return Cell.text(cell.text().replace(NUL, ""));
    }

    private Column column(int index) {
        while (columns.size() <= index) {
            columns.add(new Column());
        }
        return columns.get(index);
    }

    private static void note(Cell cell, Column column) {
        if (cell.blank()) {
            return;
        }
        if (column.samples.size() < SAMPLES) {
            column.samples.add(CellColumn.text(cell));
        }
        column.profile.add(cell);
    }

    List<ImportColumn> columns() {
        List<ImportColumn> all = new ArrayList<>();
        for (int i = 0; i < Math.max(header.size(), columns.size()); i++) {
            Column column = column(i);
            boolean beyond = i >= header.size();
            String name = beyond ? "" : header.get(i);
            all.add(new ImportColumn(i, name, List.copyOf(column.samples), beyond, column.profile.guess()));
        }
        return all;
    }
}
