package crm.imports.table;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import crm.imports.RealData;
import crm.imports.table.TableException.Code;
import crm.imports.table.TableSheet.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Workbooks of two public collections that Excel, LibreOffice, Numbers and reporting engines wrote. */
class WorkbookCorpusTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Refused, although a reader that looks the other way gets values out of them. */
    private static final Set<String> REFUSED = Set.of(
            "xlsx-corrupted.xlsx",
            "duplicate-filename.xlsx",
            "clusterfuzz-testcase-minimized-POIXSSFFuzzer-5937385319563264.xlsx");

    /** Excel computed these anew before it wrote the text, or they are nothing but rare number formats. */
    private static final Set<String> NOT_COMPARABLE = Set.of(
            "DateFormatTests.xlsx",
            "ElapsedFormatTests.xlsx",
            "NumberFormatApproxTests.xlsx",
            "NumberFormatTests.xlsx",
            "LONumbers.xlsx",
            "LONumbers-2010.xlsx",
            "LONumbers-2011.xlsx",
            "comments_stress_test.xlsx",
            "formula_stress_test.xlsx");

    @TestFactory
    List<DynamicTest> everyWorkbookEndsInItsValuesOrAClearRefusal() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String set : List.of("xlsx-apache-poi", "xlsx-sheetjs")) {
            for (Map.Entry<String, JsonNode> entry : RealData.expected(set).properties()) {
                Path file = RealData.file(set + "/" + entry.getKey());
                if (!entry.getKey().startsWith("_") && Files.exists(file)) {
                    tests.add(DynamicTest.dynamicTest(
                            set + " " + entry.getKey(),
                            () -> assertTimeoutPreemptively(PATIENCE, () -> check(file, entry.getValue()))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(250);
        return tests;
    }

    private static void check(Path file, JsonNode expected) throws IOException {
        JsonNode sheets = expected.get("sheets");
        if (sheets == null || REFUSED.contains(file.getFileName().toString())) {
            assertThatThrownBy(() -> readAll(file)).isInstanceOf(TableException.class);
            return;
        }
        for (JsonNode sheet : sheets) {
            if (sheet.get("kind").asString().equals("worksheet") && sheet.has("rows_with_values")) {
                checkSheet(file, sheet);
            }
        }
    }

    private static void checkSheet(Path file, JsonNode sheet) throws IOException {
        TableOptions options = TableOptions.DETECT.withSheet(sheet.get("name").asString());
        int rows = sheet.get("rows_with_values").asInt();
        if (rows == 0) {
            assertThatThrownBy(() -> Tables.rows(file, options))
                    .isInstanceOfSatisfying(
                            TableException.class, e -> assertThat(e.code()).isEqualTo(Code.EMPTY));
            return;
        }
        List<TableRow> read = Tables.rows(file, options);
        assertThat(read).hasSize(rows);
        if (!sheet.has("rows_without_number")) {
            assertThat(read.getLast().number()).isEqualTo(sheet.get("last_row").asInt());
        }
    }

    private static void readAll(Path file) throws IOException {
        try (Table table = TableReader.open(file, TableOptions.DETECT)) {
            for (TableSheet sheet : table.sheets()) {
                Tables.rows(file, TableOptions.DETECT.withSheet(sheet.name()));
            }
        }
    }

    @TestFactory
    List<DynamicTest> valuesAreThoseThatExcelItselfWrote() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String set : List.of("xlsx-apache-poi", "xlsx-sheetjs")) {
            for (Map.Entry<String, JsonNode> entry : RealData.expected(set).properties()) {
                Path file = RealData.file(set + "/" + entry.getKey());
                JsonNode csvs = entry.getValue().path("excel_csv");
                if (csvs.isObject() && Files.exists(file) && entry.getValue().has("sheets")) {
                    tests.add(DynamicTest.dynamicTest(
                            set + " " + entry.getKey(), () -> compare(set, file, entry.getValue())));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests;
    }

    private static void compare(String set, Path file, JsonNode expected) throws IOException {
        ExcelSays excel = new ExcelSays();
        int index = -1;
        for (JsonNode sheet : expected.get("sheets")) {
            index++;
            JsonNode csv = expected.get("excel_csv").path(String.valueOf(index)).path("file");
            if (csv.isMissingNode() || sheet.path("rows_with_values").asInt(0) == 0) {
                continue;
            }
            String name = sheet.get("name").asString();
            excel.compare(
                    name,
                    Tables.rows(file, TableOptions.DETECT.withSheet(name)),
                    Tables.rows(
                            RealData.file(set + "/excel-made-csv/" + csv.asString()),
                            TableOptions.DETECT.withDelimiter(',')));
        }
        if (!NOT_COMPARABLE.contains(file.getFileName().toString())) {
            assertThat(excel.different).isEmpty();
            assertThat(excel.formattedBeyondReading).isLessThanOrEqualTo(Math.max(20, excel.equal));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xlsx-apache-poi/poc-xmlbomb.xlsx, DOCTYPE",
        "xlsx-apache-poi/protected_passtika.xlsx, ENCRYPTED",
        "xlsx-apache-poi/duplicate-filename.xlsx, DUPLICATE_ENTRIES",
        "xlsx-apache-poi/xlsx-corrupted.xlsx, CORRUPT",
        "xlsx-apache-poi/Simple.xlsb, OTHER_SPREADSHEET",
        "xlsx-sheetjs/not-xlsx/sushi.ods, OTHER_SPREADSHEET",
        "xlsx-sheetjs/not-xlsx/LO7322.fods, OTHER_SPREADSHEET",
        "xlsx-sheetjs/not-xlsx/Attendance.numbers, OTHER_SPREADSHEET",
        "xlsx-sheetjs/not-xlsx/column_width.htm, OTHER_SPREADSHEET",
        "xlsx-sheetjs/not-xlsx/row_height.slk, OTHER_SPREADSHEET",
        "xlsx-sheetjs/not-xlsx/sushi.xls, OLD_EXCEL",
        "xlsx-sheetjs/not-xlsx/phpexcel_bad_cfb_dir.xls, OLD_EXCEL",
        "xlsx-sheetjs/not-xlsx/word_doc.doc, NOT_A_TABLE",
        "csv-conformance/frictionless/zero-files/zero.csv, EMPTY",
        "csv-conformance/frictionless/empty-files/empty.csv, EMPTY",
        "crm-salesforce-dataloader-tests/csvtext_BOM_UTF32BE.csv, UNKNOWN_ENCODING",
        "crm-salesforce-dataloader-tests/csvtext_BOM_UTF32LE.csv, UNKNOWN_ENCODING",
    })
    void saysWhatARefusedFileIs(String name, Code code) {
        Path file = RealData.file(name);
        assertThatThrownBy(() -> Tables.rows(file, TableOptions.DETECT))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void readsTheFirstSheetThatAPersonSees() throws IOException {
        Path file = RealData.file("xlsx-apache-poi/TwoSheetsOneHidden.xlsx");
        try (Table table = TableReader.open(file, TableOptions.DETECT)) {
            assertThat(table.sheet()).isEqualTo("Sheet2");
            assertThat(table.header()).containsExactly("Sheet2A1");
            assertThat(table.sheets().stream().collect(toMap(TableSheet::name, TableSheet::visibility)))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("Sheet1", Visibility.HIDDEN, "Sheet2", Visibility.VISIBLE));
        }
    }

    @ParameterizedTest
    @CsvSource({"1900, 1930-06-02", "1904, 1934-06-03"})
    void countsDaysFromTheYearTheWorkbookSays(String name, String day11111) throws IOException {
        Path file = RealData.file("xlsx-sheetjs/1904/" + name + ".xlsx");
        assertThat(Tables.texts(file, TableOptions.DETECT).getLast())
                .containsExactly("11111", "1930-06-02", day11111, day11111);
    }

    @Test
    void readsAnHonestWorkbookThatUnpacksToSixtyMegabytes() throws IOException {
        Path file = RealData.file("xlsx-sheetjs/large_strings.xlsx");
        assertThat(Tables.rows(file, TableOptions.DETECT)).isNotEmpty();
    }
}
