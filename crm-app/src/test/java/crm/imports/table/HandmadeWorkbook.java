package crm.imports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet put together part by part, as no honest program would. */
final class HandmadeWorkbook {

    static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    static final String END = "</sheetData></worksheet>";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Writes one part piece by piece, so that the test itself stays small. */
    interface Part {
        void write(Pieces out) throws IOException;
    }

    record Pieces(OutputStream out) {
        Pieces text(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Pieces repeat(String text, int times) throws IOException {
            byte[] block = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times / 1000; i++) {
                out.write(block);
            }
            return this;
        }
    }

    HandmadeWorkbook(Part sheet) {
        parts.put(
                "_rels/.rels",
                out -> out.text(
                        "<Relationships>" + relation("r", "officeDocument", "xl/workbook.xml") + "</Relationships>"));
        parts.put(
                "xl/workbook.xml",
                out -> out.text(
                        "<workbook xmlns:r=\"x\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                out -> out.text("<Relationships>" + relation("a", "worksheet", "s.xml")
                        + relation("b", "sharedStrings", "t.xml") + relation("c", "styles", "y.xml")
                        + "</Relationships>"));
        parts.put("xl/s.xml", sheet);
        parts.put("xl/t.xml", out -> out.text("<sst/>"));
    }

    HandmadeWorkbook strings(Part strings) {
        return with("xl/t.xml", strings);
    }

    HandmadeWorkbook with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    Path in(Path folder) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(new Pieces(zip));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Reads all there is to read. */
    static int drained(Path file) throws IOException {
        try (Table table = TableReader.open(file, TableOptions.DETECT)) {
            int rows = 0;
            while (table.next() != null) {
                rows++;
            }
            return rows;
        }
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
    }
}
