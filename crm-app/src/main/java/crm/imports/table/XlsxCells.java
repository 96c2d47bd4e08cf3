package crm.imports.table;

import crm.imports.table.Cell.Kind;
import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Turns {@code c} elements into cells. */
final class XlsxCells {

    private final XmlPart xml;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final boolean date1904;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();

    XlsxCells(XmlPart xml, SharedStrings strings, XlsxStyles styles, boolean date1904) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.date1904 = date1904;
    }

    /** Reads the {@code c} element that has just started and goes to its end. */
    Cell read() throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        value.setLength(0);
        inline.setLength(0);
        int own = xml.depth();
        while (xml.nextTag() && xml.depth() >= own) {
            if (xml.starts("v")) {
                xml.text(value);
            } else if (xml.starts("is")) {
                XlsxText.rich(xml, inline);
            } else if (xml.started()) {
                xml.skip();
            }
        }
        if (value.isEmpty() && inline.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared(value.toString().strip());
            case "inlineStr" -> Cell.text(XlsxText.unescaped(inline.isEmpty() ? value : inline));
            case "str" -> Cell.text(XlsxText.unescaped(value));
            case "b" -> new Cell(Kind.BOOLEAN, bool(value.toString().strip()) ? "TRUE" : "FALSE");
            case "e" -> new Cell(Kind.ERROR, value.toString().strip());
            case "d" -> iso(value.toString().strip());
            default -> inline.isEmpty() ? number(value.toString(), style) : Cell.text(inline.toString());
        };
    }

    private Cell shared(String index) throws IOException {
        if (index.isEmpty()) {
            return Cell.BLANK;
        }
        @Nullable String text = null;
        try {
            text = strings.get(Integer.parseInt(index));
        } catch (NumberFormatException e) {
            throw new TableException(e, Code.CORRUPT, "sharedStrings");
        }
        if (text == null) {
            throw new TableException(Code.CORRUPT, "sharedStrings");
        }
        return Cell.text(text);
    }

    private static boolean bool(String text) {
        return text.equals("1") || text.equals("true");
    }

    private Cell number(String text, int style) {
        NumberKind kind = styles.kind(style);
        BigDecimal number = ExcelNumbers.number(text);
        if (number == null) {
            return Cell.text(text.strip());
        }
        boolean withinDay = number.abs().compareTo(BigDecimal.ONE) < 0;
        if (kind == NumberKind.ELAPSED || kind == NumberKind.TIME && withinDay) {
            return Cell.text(ExcelNumbers.clock(number));
        }
        LocalDateTime at = kind == NumberKind.PLAIN ? null : ExcelNumbers.dateTime(number, date1904);
        return at == null
                ? new Cell(Kind.NUMBER, ExcelNumbers.plain(number), styles.unit(style))
                : new Cell(Kind.DATE_TIME, ExcelNumbers.iso(at, kind == NumberKind.DATE));
    }

    private static Cell iso(String text) {
        try {
            boolean dateOnly = text.length() == 10;
            LocalDateTime at = dateOnly
                    ? LocalDateTime.parse(text + "T00:00")
                    : text.endsWith("Z") ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
            return new Cell(Kind.DATE_TIME, ExcelNumbers.iso(at, dateOnly));
        } catch (DateTimeParseException e) {
            return Cell.text(text);
        }
    }
}
