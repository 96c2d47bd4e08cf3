package crm.imports;

import crm.imports.table.Cell;
import crm.imports.table.Cell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file as it waits in the database.
 *
 * @param position among the rows of the import, from 1
 * @param head position of the first row of its group, its own where it is alone
 * @param number of the row in the file
 * @param key the same for the same row of the same file
 * @param kinds one letter a cell, a capital where the format of the cell shows a unit, which stands behind the number
 */
record StagedRow(
        int position,
        int head,
        int number,
        String key,
        String kinds,
        @Nullable String[] cells) {

    private static final Kind[] KINDS = Kind.values();

    static char letter(Cell cell) {
        char letter = (char) ('a' + cell.kind().ordinal());
        return cell.unit() == null ? letter : Character.toUpperCase(letter);
    }

    static String text(Cell cell) {
        return cell.unit() == null ? cell.text() : cell.text() + " " + cell.unit();
    }

    Cell cell(int column) {
        String text = column < cells.length ? cells[column] : null;
        if (text == null) {
            return Cell.BLANK;
        }
        char letter = kinds.charAt(column);
        Kind kind = KINDS[Character.toLowerCase(letter) - 'a'];
        int end = Character.isUpperCase(letter) ? text.lastIndexOf(' ') : -1;
        return end < 0 ? new Cell(kind, text) : new Cell(kind, text.substring(0, end), text.substring(end + 1));
    }
}
