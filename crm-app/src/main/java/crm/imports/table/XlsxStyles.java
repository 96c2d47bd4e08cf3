package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of all that a style says, only what kind of number a cell shows, and in what unit. */
final class XlsxStyles {

    /** A workbook without styles: all numbers are plain. */
    static final XlsxStyles NONE = new XlsxStyles(List.of(), List.of());

    private final List<NumberKind> kinds;
    private final List<@Nullable String> units;

    private XlsxStyles(List<NumberKind> kinds, List<@Nullable String> units) {
        this.kinds = kinds;
        this.units = units;
    }

    static XlsxStyles read(XmlPart xml) throws IOException {
        Map<Integer, NumberKind> formats = new HashMap<>();
        Map<Integer, @Nullable String> shown = new HashMap<>();
        List<Integer> cells = new ArrayList<>();
        boolean inCells = false;
        while (xml.nextTag()) {
            if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                inCells = xml.started();
            } else if (xml.starts("xf") && inCells) {
                cells.add(xml.number("numFmtId", 0));
            } else if (xml.starts("numFmt")) {
                String code = xml.attribute("formatCode");
                int id = xml.number("numFmtId", 0);
                formats.put(id, code == null ? NumberKind.PLAIN : NumberKind.ofCode(code));
                shown.put(id, code == null ? null : NumberUnit.ofCode(code));
            }
            if (cells.size() > TableLimits.CELL_FORMATS || formats.size() > TableLimits.CELL_FORMATS) {
                throw new TableException(Code.CORRUPT, "styles");
            }
        }
        List<NumberKind> kinds = new ArrayList<>(cells.size());
        List<@Nullable String> units = new ArrayList<>(cells.size());
        for (Integer id : cells) {
            NumberKind own = formats.get(id);
            kinds.add(own == null ? NumberKind.ofBuiltIn(id) : own);
            units.add(own == null ? NumberUnit.ofBuiltIn(id) : shown.get(id));
        }
        return new XlsxStyles(kinds, units);
    }

    /** What a number with the style of this number shows. */
    NumberKind kind(int style) {
        @Nullable NumberKind kind = style < kinds.size() ? kinds.get(style) : null;
        return kind == null ? NumberKind.PLAIN : kind;
    }

    /** What it shows beside the number, null for nothing that is known. */
    @Nullable
    String unit(int style) {
        return style < units.size() ? units.get(style) : null;
    }
}
