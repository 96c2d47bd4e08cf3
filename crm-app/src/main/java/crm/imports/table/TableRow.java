package crm.imports.table;

import java.util.List;

/**
 * A row that holds at least one value.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells up to the last value of the row; rows may be of different length
 */
public record TableRow(int number, List<Cell> cells) {

    /** The cell of the column (from 0), blank where the row is shorter. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
