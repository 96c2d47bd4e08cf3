package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one worksheet part; rows and cells that do not say where they stand follow the one before. A few bytes can
 * place a cell far to the right or repeat a long shared string, so what comes out is bounded as well as what goes in.
 */
final class XlsxRows implements RowSource {

    private final XlsxPackage zip;
    private final XmlPart xml;
    private final SharedStrings strings;
    private final XlsxCells cells;
    private boolean inside;
    private int number;
    private int rows;
    private long slots;
    private long chars;

    XlsxRows(XlsxPackage zip, XmlPart xml, SharedStrings strings, XlsxCells cells) {
        this.zip = zip;
        this.xml = xml;
        this.strings = strings;
        this.cells = cells;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        if (!inside && !enter()) {
            return null;
        }
        while (xml.nextTag()) {
            if (xml.starts("row")) {
                TableRow row = row();
                if (row != null) {
                    return row;
                }
            } else if (xml.ends("sheetData")) {
                readOutSoThatDamageShows();
            } else if (xml.started()) {
                xml.skip();
            }
        }
        inside = false;
        return null;
    }

    private void readOutSoThatDamageShows() throws IOException {
        while (xml.nextTag()) {
            continue;
        }
    }

    private boolean enter() throws IOException {
        while (number == 0 && xml.nextStart()) {
            if (xml.element().equals("sheetData")) {
                inside = true;
                return true;
            }
        }
        return false;
    }

    private @Nullable TableRow row() throws IOException {
        number = xml.number("r", number + 1);
        if (number > TableLimits.ROWS || number < 1 || ++rows > TableLimits.ROWS) {
            throw new TableException(Code.TOO_MANY_ROWS, TableLimits.ROWS);
        }
        List<Cell> row = new ArrayList<>();
        int column = -1;
        long charsBefore = chars;
        int own = xml.depth();
        while (xml.nextTag() && xml.depth() >= own) {
            if (!xml.starts("c")) {
                if (xml.started()) {
                    xml.skip();
                }
                continue;
            }
            column = column(xml.attribute("r"), column + 1);
            Cell cell = cells.read();
            if (!cell.blank()) {
                put(row, column, cell);
                chars += cell.text().length();
                if (chars - charsBefore > TableLimits.ROW_CHARS) {
                    throw new TableException(Code.ROW_TOO_LONG, number);
                }
            }
        }
        slots += row.size();
        if (slots > TableLimits.SLOTS || chars > TableLimits.TEXT_CHARS) {
            throw new TableException(Code.ZIP_BOMB);
        }
        return row.isEmpty() ? null : new TableRow(number, Collections.unmodifiableList(row));
    }

    private static void put(List<Cell> row, int column, Cell cell) throws TableException {
        if (column >= TableLimits.COLUMNS) {
            throw new TableException(Code.TOO_MANY_COLUMNS, TableLimits.COLUMNS);
        }
        if (column < row.size()) {
            row.set(column, cell);
            return;
        }
        row.addAll(Collections.nCopies(column - row.size(), Cell.BLANK));
        row.add(cell);
    }

    /** Column (from 0) of a reference such as {@code AB12}. */
    private static int column(@Nullable String reference, int otherwise) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && i < 4; i++) {
            int letter = (reference.charAt(i) & ~0x20) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    @Override
    public void close() throws IOException {
        try (zip;
                strings;
                xml) {
            inside = false;
        }
    }
}
