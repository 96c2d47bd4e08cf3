package crm.imports;

import crm.imports.StagedRows.Reject;
import crm.imports.table.Cell;
import crm.imports.table.Cell.Kind;
import crm.kernel.FieldError;
import crm.kernel.FormulaSafe;
import crm.kernel.ImportWriter;
import crm.kernel.SheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that were rejected, with the reason in the last column, ready to be corrected and imported again. Cells are text, and in CSV
 * none can be taken for a formula.
 */
@Component
class RejectsFile {

    private static final TypeReference<List<FieldError>> ERRORS = new TypeReference<>() {};
    private static final int PAGE = 1_000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final StagedRows rows;
    private final ImportWriters targets;
    private final Labels labels;
    private final JsonMapper json;

    RejectsFile(StagedRows rows, ImportWriters targets, Labels labels, JsonMapper json) {
        this.rows = rows;
        this.targets = targets;
        this.labels = labels;
        this.json = json;
    }

    private interface Lines {
        void add(List<String> cells) throws IOException;
    }

    void writeXlsx(Import file, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "CRM", "1.0")) {
            Worksheet sheet = book.newWorksheet(labels.word("import.rejects"));
            int[] line = {0};
            each(file, cells -> {
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(line[0], i, SheetText.of(cells.get(i)));
                }
                if (++line[0] % PAGE == 0) {
                    sheet.flush();
                }
            });
        }
    }

    void writeCsv(Import file, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(
                writer,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .setRecordSeparator("\r\n")
                        .setQuoteMode(QuoteMode.ALL)
                        .get())) {
            each(
                    file,
                    cells -> printer.printRecord(
                            cells.stream().map(FormulaSafe::text).toList()));
        }
    }

    private void each(Import file, Lines lines) throws IOException {
        ImportWriter target = targets.of(file.kind());
        List<String> header =
                new ArrayList<>(file.columns().stream().map(ImportColumn::name).toList());
        header.add(labels.word("import.row"));
        header.add(labels.word("import.reason"));
        lines.add(header);
        int after = 0;
        List<Reject> page = rows.rejected(file.id(), after, PAGE);
        while (!page.isEmpty()) {
            for (Reject reject : page) {
                lines.add(line(file, target, reject));
            }
            page = rows.rejected(file.id(), page.getLast().row().number(), PAGE);
        }
    }

    private List<String> line(Import file, ImportWriter target, Reject reject) {
        List<String> line = new ArrayList<>();
        for (ImportColumn column : file.columns()) {
            line.add(text(reject.row().cell(column.index())));
        }
        line.add(Integer.toString(reject.row().number()));
        line.add(json.readValue(reject.errors(), ERRORS).stream()
                .map(error -> reason(target, error))
                .collect(Collectors.joining(" ")));
        return line;
    }

    private String reason(ImportWriter target, FieldError error) {
        String message = labels.error(error.code(), error.args());
        return error.field().isEmpty() ? message : labels.field(target, error.field()) + ": " + message;
    }

    /** A number with its unit, and never with just three digits behind the point, as after them nobody knew whether they are thousands. */
    private static String text(Cell cell) {
        if (cell.kind() != Kind.NUMBER) {
            return cell.text();
        }
        BigDecimal number = cell.number();
        String digits = number.scale() == 3 ? number.setScale(4).toPlainString() : cell.text();
        return cell.unit() == null ? digits : CellColumn.text(new Cell(Kind.NUMBER, digits, cell.unit()));
    }
}
