package crm.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.imports.RealData;
import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextTableTests {

    @TempDir
    Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private List<List<String>> read(String text) throws IOException {
        return Tables.texts(file(text, StandardCharsets.UTF_8), TableOptions.DETECT);
    }

    @Test
    void findsSemicolonAndKeepsCommasQuotesAndLineBreaksInsideFields() throws IOException {
        assertThat(read("Назва;Сума\r\n\"ТОВ \"\"Дім\"\"; Київ\";1 200,50\r\n\"два\nрядки\";3\r\n"))
                .containsExactly(
                        List.of("Назва", "Сума"), List.of("ТОВ \"Дім\"; Київ", "1 200,50"), List.of("два\nрядки", "3"));
    }

    @Test
    void obeysTheLineInWhichExcelNamesTheDelimiter() throws IOException {
        assertThat(read("sep=;\na;b,c\n1;2,3\n")).containsExactly(List.of("a", "b,c"), List.of("1", "2,3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void endsLinesAsAnySystemDoes(String end) throws IOException {
        assertThat(read("a,b" + end + "1,2" + end + end + "3,4"))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void numbersRowsAsASpreadsheetProgramShowsThem() throws IOException {
        List<TableRow> rows = Tables.rows(file("\na,b\n,\n1,2\n", StandardCharsets.UTF_8), TableOptions.DETECT);
        assertThat(rows).extracting(TableRow::number).containsExactly(2, 4);
    }

    @Test
    void takesColumnNamesFromTheRowSaid() throws IOException {
        Path file = file("Звіт за рік\n\nІм'я,Телефон\nОля,1\n", StandardCharsets.UTF_8);
        assertThat(Tables.texts(file, TableOptions.DETECT.withHeaderRow(3)))
                .containsExactly(List.of("Ім'я", "Телефон"), List.of("Оля", "1"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-U", "IBM866"})
    void recognisesUkrainianTextWithoutAByteOrderMark(String charset) throws IOException {
        String text = "Ім'я;Місто\nКоваленко Олена;Київ\nЩербак Петро;Львів\n";
        Path file = file(
                charset.equals("IBM866") ? text.replace('і', 'и').replace('І', 'И') : text, Charset.forName(charset));
        try (Table table = TableReader.open(file, TableOptions.DETECT)) {
            assertThat(table.encoding()).isEqualTo(charset);
        }
    }

    @Test
    void refusesAQuoteThatIsNeverClosedInsteadOfSwallowingTheRest() throws IOException {
        assertThatThrownBy(() -> read("a,b\n\"1,2\n" + "3,4\n".repeat(10)))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.code()).isEqualTo(Code.CORRUPT));
        assertThatThrownBy(() -> read("a,b\n\"1,2\n" + "3,4\n".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.code()).isEqualTo(Code.ROW_TOO_LONG));
    }

    @Test
    void refusesBytesThatTheWantedEncodingDoesNotKnow() throws IOException {
        Path file = file("Ім'я\nОлена\n", Charset.forName("windows-1251"));
        assertThatThrownBy(() -> Tables.rows(file, TableOptions.DETECT.withEncoding(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.code()).isEqualTo(Code.UNKNOWN_ENCODING));
    }

    /** The copy of the set has lost its CRLFs, and one of its files is not UTF-8 in the CSV and in the JSON alike. */
    @TestFactory
    List<DynamicTest> readsCsvSpectrumAsItsAuthorsSay() {
        List<DynamicTest> tests = new ArrayList<>();
        Path csvs = RealData.file("csv-conformance/csv-spectrum/csvs");
        for (String name : csvs.toFile().list()) {
            String json = name.replace(".csv", ".json");
            tests.add(DynamicTest.dynamicTest(name, () -> {
                JsonNode expected = JsonMapper.shared()
                        .readTree(Files.readAllBytes(csvs.resolveSibling("json").resolve(json)));
                List<Map<String, String>> wanted = new ArrayList<>();
                for (JsonNode row : expected.isArray() ? expected : List.of(expected)) {
                    Map<String, String> values = new LinkedHashMap<>();
                    row.properties()
                            .forEach(entry -> values.put(
                                    entry.getKey(), entry.getValue().asString().replace("\r\n", "\n")));
                    wanted.add(values);
                }
                if (!name.equals("location_coordinates.csv")) {
                    assertThat(byName(csvs.resolve(name))).isEqualTo(wanted);
                } else {
                    assertThat(byName(csvs.resolve(name)).getFirst()).containsKeys("Location Coordinates");
                }
            }));
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    private static List<Map<String, String>> byName(Path file) throws IOException {
        try (Table table = TableReader.open(file, TableOptions.DETECT)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (TableRow row = table.next(); row != null; row = table.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < table.header().size(); i++) {
                    values.put(table.header().get(i), row.cell(i).text());
                }
                rows.add(values);
            }
            return rows;
        }
    }

    @TestFactory
    List<DynamicTest> readsAsManyRecordsAsOtherReadersDo() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String set : List.of("crm-civicrm-contact-import", "crm-salesforce-dataloader-tests", "csv-conformance")) {
            for (Map.Entry<String, JsonNode> entry : RealData.expected(set).properties()) {
                JsonNode facts = entry.getValue();
                int records = facts.path("records_not_blank").asInt(0);
                Path file = RealData.file(set + "/" + entry.getKey());
                boolean endsInsideQuotes = entry.getKey().endsWith("csv-141.csv");
                if (records > 0 && !entry.getKey().endsWith(".txt") && !endsInsideQuotes && Files.exists(file)) {
                    tests.add(DynamicTest.dynamicTest(set + " " + entry.getKey(), () -> {
                        char delimiter = facts.get("delimiter_guess").asString().charAt(0);
                        assertThat(Tables.rows(file, TableOptions.DETECT.withDelimiter(delimiter)))
                                .hasSize(records);
                    }));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests;
    }

    @Test
    void readsOneListOfDeputiesAlikeInThreeEncodings() throws IOException {
        List<List<String>> tsv = people("rada4.tsv", "UTF-8", '\t');
        assertThat(tsv).hasSize(506);
        assertThat(tsv.get(1)).contains("Ющенко Віктор Андрійович");
        assertThat(people("derived/rada4.windows-1251.semicolon.csv", "windows-1251", ';'))
                .isEqualTo(tsv);
        assertThat(people("derived/rada4.utf8-bom.semicolon.csv", "UTF-8", ';')).isEqualTo(tsv);
    }

    /** Rows without the column of links, which the re-encoded copies do not have. */
    private static List<List<String>> people(String name, String encoding, char delimiter) throws IOException {
        Path file = RealData.file("people-uk-rada4/" + name);
        int link;
        try (Table table = TableReader.open(file, TableOptions.DETECT)) {
            assertThat(table.encoding()).isEqualTo(encoding);
            assertThat(table.delimiter()).isEqualTo(delimiter);
            link = table.header().indexOf("link");
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : Tables.texts(file, TableOptions.DETECT)) {
            List<String> kept = new ArrayList<>(row);
            if (link >= 0 && link < kept.size()) {
                kept.remove(link);
            }
            rows.add(kept);
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "frictionless/csv/encodings/western-macos-roman.csv, x-MacRoman",
        "frictionless/csv/encodings/big-western-macos-roman.csv, x-MacRoman",
        "frictionless/csv/encodings/iso8859.csv, windows-1252",
        "frictionless/csv/encodings/utf8.csv, UTF-8",
    })
    void recognisesTheEncodingsOfTheWest(String name, String encoding) throws IOException {
        try (Table table = TableReader.open(RealData.file("csv-conformance/" + name), TableOptions.DETECT)) {
            assertThat(table.encoding()).isEqualTo(encoding);
        }
    }
}
