package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens one worksheet of a workbook. */
final class XlsxTable {

    private XlsxTable() {}

    static Table open(Path file, TableOptions options) throws IOException {
        XlsxPackage zip = XlsxPackage.open(file);
        SharedStrings strings = new SharedStrings();
        try {
            XlsxWorkbook workbook = XlsxWorkbook.read(zip);
            XlsxWorkbook.Sheet sheet = workbook.choose(options.sheet());
            workbook.readStrings(strings);
            XlsxStyles styles = workbook.styles();
            XmlPart xml = zip.open(sheet.part());
            if (xml == null) {
                throw new TableException(Code.CORRUPT, sheet.part());
            }
            XlsxCells cells = new XlsxCells(xml, strings, styles, workbook.date1904());
            List<TableSheet> sheets =
                    workbook.sheets().stream().map(XlsxWorkbook.Sheet::sheet).toList();
            return Table.open(
                    new Table.Description(
                            TableFormat.XLSX, sheets, sheet.sheet().name(), null, null),
                    new XlsxRows(zip, xml, strings, cells),
                    options.headerRow());
        } catch (IOException | RuntimeException e) {
            strings.close();
            zip.close();
            throw e;
        }
    }
}
