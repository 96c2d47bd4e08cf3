package crm.imports.table;

import static crm.imports.table.HandmadeWorkbook.END;
import static crm.imports.table.HandmadeWorkbook.SHEET;
import static crm.imports.table.HandmadeWorkbook.drained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import crm.imports.table.Cell.Kind;
import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks made to exhaust their reader, and a large honest one. */
class HostileWorkbookTests {

    @TempDir
    Path folder;

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb(
                        "a text of 300 MB",
                        Code.ZIP_BOMB,
                        out -> out.text(SHEET + "<row><c t=\"str\"><v>").repeat("0123456789", 30_000_000)),
                bomb(
                        "300 MB of empty elements",
                        Code.ZIP_BOMB,
                        out -> out.text(SHEET).repeat("<row/>\n\n\n\n", 30_000_000)),
                bomb(
                        "an attribute of 20 MB",
                        Code.ZIP_BOMB,
                        out -> out.text(SHEET + "<row r=\"").repeat("0123456789", 2_000_000)),
                bomb(
                        "a CDATA section of 20 MB",
                        Code.ZIP_BOMB,
                        out -> out.text(SHEET + "<row><c t=\"str\"><v><![CDATA[")
                                .repeat("<12345678>", 2_000_000)),
                bomb(
                        "elements nested without end",
                        Code.CORRUPT,
                        out -> out.text(SHEET).repeat("<a>", 10_000_000)),
                bomb("names without end", Code.CORRUPT, out -> {
                    out.text(SHEET);
                    for (int i = 0; i < 1_000_000; i++) {
                        out.text("<a" + i + "/>");
                    }
                }),
                bomb(
                        "more rows than Excel has",
                        Code.TOO_MANY_ROWS,
                        out -> out.text(SHEET)
                                .repeat("<row r=\"1\"><c><v>1</v></c></row>", 2_000_000)
                                .text(END)),
                bomb(
                        "cells at the right edge of every row",
                        Code.ZIP_BOMB,
                        out -> out.text(SHEET)
                                .repeat("<row><c r=\"XFD1\"><v>1</v></c></row>", 1_000_000)
                                .text(END)),
                bomb(
                        "a cell beyond the right edge",
                        Code.TOO_MANY_COLUMNS,
                        out -> out.text(SHEET + "<row><c r=\"ZZZ1\"><v>1</v></c></row>" + END)),
                bomb(
                        "a document type",
                        Code.DOCTYPE,
                        out -> out.text("<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">" + SHEET + END)),
                bomb(
                        "an unknown entity",
                        Code.CORRUPT,
                        out -> out.text(SHEET + "<row><c t=\"str\"><v>&xxe;</v></c></row>" + END)),
                bomb("half a document", Code.CORRUPT, out -> out.text(SHEET + "<row><c><v>1</v></c></row>")));
    }

    private static Arguments bomb(String name, Code code, HandmadeWorkbook.Part part) {
        return Arguments.of(name, code, part);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesInSecondsAndLittleMemory(String name, Code code, HandmadeWorkbook.Part sheet) throws IOException {
        Path file = new HandmadeWorkbook(sheet).in(folder);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> drained(file))
                        .isInstanceOfSatisfying(
                                TableException.class, e -> assertThat(e.code()).isEqualTo(code)));
    }

    @Test
    void refusesALongSharedStringRepeatedManyTimes() throws IOException {
        Path file = new HandmadeWorkbook(out -> out.text(SHEET + "<row>")
                        .repeat("<c t=\"s\"><v>0</v></c>", 10_000)
                        .text("</row>" + END))
                .strings(out ->
                        out.text("<sst><si><t>").repeat("0123456789", 10_000).text("</t></si></sst>"))
                .in(folder);
        assertThatThrownBy(() -> drained(file))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.code()).isEqualTo(Code.ROW_TOO_LONG));
    }

    @Test
    void refusesMoreEntriesThanAnyWorkbookHas() throws IOException {
        Path file = folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThatThrownBy(() -> drained(file))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.code()).isEqualTo(Code.TOO_MANY_ENTRIES));
    }

    @Test
    void keepsStringsOutOfTheHeapWhenThereAreMany() throws IOException {
        int count = 400_000;
        Path file = new HandmadeWorkbook(out -> {
                    out.text(SHEET);
                    for (int i = 0; i < count; i += 1000) {
                        out.text("<row><c t=\"s\"><v>" + i + "</v></c></row>");
                    }
                    out.text(END);
                })
                .strings(out -> {
                    out.text("<sst>");
                    for (int i = 0; i < count; i++) {
                        out.text("<si><t>рядок спільних текстів номер " + i + "</t></si>");
                    }
                    out.text("</sst>");
                })
                .in(folder);
        List<List<String>> rows = Tables.texts(file, TableOptions.DETECT);
        assertThat(rows).hasSize(400);
        assertThat(rows.getFirst()).containsExactly("рядок спільних текстів номер 0");
        assertThat(rows.getLast()).containsExactly("рядок спільних текстів номер 399000");
    }

    @Test
    void readsEveryKindOfCell() throws IOException {
        Path file = new HandmadeWorkbook(out -> out.text(SHEET
                        + "<row r=\"3\"><c r=\"B3\"><v>1.1000000000000001</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
                        + "<c t=\"d\"><v>2024-02-29T10:00:00</v></c><c t=\"inlineStr\"><is><r><t>два </t></r><rPh><t>x</t></rPh><r><t>слова_x000D_</t></r></is></c>"
                        + "<c t=\"str\"><f>A1</f><v>формула</v></c><c><v>12345678901234567890</v></c><c><v>1E-7</v></c></row>"
                        + END))
                .in(folder);
        TableRow row = Tables.rows(file, TableOptions.DETECT).getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells())
                .containsExactly(
                        Cell.BLANK,
                        new Cell(Kind.NUMBER, "1.1"),
                        new Cell(Kind.BOOLEAN, "TRUE"),
                        new Cell(Kind.ERROR, "#N/A"),
                        new Cell(Kind.DATE_TIME, "2024-02-29T10:00:00"),
                        new Cell(Kind.TEXT, "два слова\r"),
                        new Cell(Kind.TEXT, "формула"),
                        new Cell(Kind.NUMBER, "12345678901234567890"),
                        new Cell(Kind.NUMBER, "0.0000001"));
    }

    @Test
    void readsAHundredThousandRowsQuicklyInLittleMemory() throws IOException {
        Path file = folder.resolve("large.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Замовлення");
            for (int row = 0; row <= 100_000; row++) {
                for (int column = 0; column < 9; column++) {
                    sheet.value(row, column, row == 0 ? "Стовпець " + column : "значення " + column + " рядка " + row);
                }
                sheet.value(row, 9, row * 1.25);
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        int rows = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> drained(file));
        assertThat(rows).isEqualTo(100_000);
    }
}
