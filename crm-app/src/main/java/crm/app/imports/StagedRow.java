package crm.app.imports;

import crm.app.imports.table.Cell;
import crm.app.imports.table.Cell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file as it waits in the database.
 *
 * @param position among the rows of the import, from 1
 * @param head position of the first row of its group, its own where it is alone
 * @param number of the row in the file
 * @param key the same for the same row of the same file
 * @param kinds one letter a cell
 */
record StagedRow(
        int position,
        int head,
        int number,
        String key,
        String kinds,
        @Nullable String[] cells) {

    private static final Kind[] KINDS = Kind.values();

    static char letter(Kind kind) {
        return (char) ('a' + kind.ordinal());
    }

    Cell cell(int column) {
        String text = column < cells.length ? cells[column] : null;
        return text == null ? Cell.BLANK : new Cell(KINDS[kinds.charAt(column) - 'a'], text);
    }
}
