package crm.imports.table;

import crm.imports.table.TableException.Code;
import crm.imports.table.TableSheet.Visibility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The workbook part: which sheets there are, which parts they lie in, and what day the dates count from. */
final class XlsxWorkbook {

    private final XlsxPackage zip;
    private final List<XlsxPackage.Relation> relations;
    private final List<Sheet> sheets;
    private final boolean date1904;

    /** A worksheet and the part that holds its cells. */
    record Sheet(TableSheet sheet, String part) {}

    private XlsxWorkbook(XlsxPackage zip, List<XlsxPackage.Relation> relations, List<Sheet> sheets, boolean date1904) {
        this.zip = zip;
        this.relations = relations;
        this.sheets = sheets;
        this.date1904 = date1904;
    }

    static XlsxWorkbook read(XlsxPackage zip) throws IOException {
        String part = zip.relations("").stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(XlsxPackage.Relation::target)
                .findFirst()
                .orElse("");
        if (part.isEmpty() || part.endsWith(".bin")) {
            throw refusal(zip, part);
        }
        List<XlsxPackage.Relation> relations = zip.relations(part);
        Map<String, String> worksheets = new HashMap<>();
        for (XlsxPackage.Relation relation : relations) {
            if (relation.is("worksheet")) {
                worksheets.put(relation.id(), relation.target());
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        boolean date1904 = false;
        try (XmlPart xml = zip.open(part)) {
            if (xml == null || !xml.nextStart() || !xml.element().equals("workbook")) {
                throw refusal(zip, part);
            }
            while (xml.nextStart()) {
                if (xml.element().equals("workbookPr")) {
                    date1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.element().equals("sheet")) {
                    add(xml, worksheets, sheets);
                }
            }
        }
        return new XlsxWorkbook(zip, relations, List.copyOf(sheets), date1904);
    }

    private static void add(XmlPart xml, Map<String, String> worksheets, List<Sheet> sheets) throws TableException {
        String name = xml.attribute("name");
        String part = worksheets.get(String.valueOf(xml.attribute("id")));
        if (part == null || name == null) {
            return;
        }
        if (sheets.size() == TableLimits.SHEETS) {
            throw new TableException(Code.CORRUPT, "workbook");
        }
        String state = xml.attribute("state");
        Visibility visibility = "hidden".equals(state)
                ? Visibility.HIDDEN
                : "veryHidden".equals(state) ? Visibility.VERY_HIDDEN : Visibility.VISIBLE;
        sheets.add(new Sheet(new TableSheet(name, visibility), part));
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    private static TableException refusal(XlsxPackage zip, String part) throws IOException {
        if (part.endsWith(".bin")) {
            return new TableException(Code.OTHER_SPREADSHEET, "xlsb");
        }
        String mimetype = zip.head("mimetype");
        if (mimetype.startsWith("application/vnd.oasis.opendocument.spreadsheet") || zip.has("content.xml")) {
            return new TableException(Code.OTHER_SPREADSHEET, "ods");
        }
        if (zip.hasSuffix("index.zip") || zip.hasSuffix(".iwa")) {
            return new TableException(Code.OTHER_SPREADSHEET, "numbers");
        }
        if (zip.hasFolder("word/")) {
            return new TableException(Code.NOT_A_TABLE, "docx");
        }
        if (zip.hasFolder("ppt/")) {
            return new TableException(Code.NOT_A_TABLE, "pptx");
        }
        return zip.hasFolder("xl/")
                ? new TableException(Code.CORRUPT, "workbook")
                : new TableException(Code.NOT_A_TABLE, "zip");
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean date1904() {
        return date1904;
    }

    /** The sheet of the name, or the first that a person sees. */
    Sheet choose(@Nullable String name) throws TableException {
        for (Sheet sheet : sheets) {
            if (name == null ? sheet.sheet().visible() : sheet.sheet().name().equals(name)) {
                return sheet;
            }
        }
        throw name == null ? new TableException(Code.NO_VISIBLE_SHEET) : new TableException(Code.NO_SUCH_SHEET, name);
    }

    void readStrings(SharedStrings strings) throws IOException {
        try (XmlPart xml = part("sharedStrings")) {
            if (xml != null) {
                strings.read(xml);
            }
        }
    }

    XlsxStyles styles() throws IOException {
        try (XmlPart xml = part("styles")) {
            return xml == null ? XlsxStyles.NONE : XlsxStyles.read(xml);
        }
    }

    private @Nullable XmlPart part(String kind) throws IOException {
        for (XlsxPackage.Relation relation : relations) {
            if (relation.is(kind)) {
                return zip.open(relation.target());
            }
        }
        return null;
    }
}
