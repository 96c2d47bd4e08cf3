package crm.exports;

import crm.data.ExportColumn.Type;
import crm.kernel.FormulaSafe;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A text file as the spreadsheet programs of a language open it: in English with commas between the cells, otherwise with semicolons, as the
 * comma stands in numbers. In UTF-8, which they tell by its mark. Everything is quoted, so that another delimiter finds little to part.
 */
final class CsvSheet implements Sheet {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int MONEY = 2;

    private final CSVPrinter printer;
    private final Export export;
    private final ExportTexts texts;
    private final boolean english;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;
    private List<Type> types = List.of();

    CsvSheet(OutputStream out, Export export, ExportTexts texts) throws IOException {
        this.export = export;
        this.texts = texts;
        this.english = export.language().getLanguage().equals("en");
        this.date = DateTimeFormatter.ofPattern(english ? "uuuu-MM-dd" : "dd.MM.uuuu");
        this.dateTime = DateTimeFormatter.ofPattern(english ? "uuuu-MM-dd HH:mm:ss" : "dd.MM.uuuu HH:mm:ss");
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(
                writer,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(english ? ',' : ';')
                        .setRecordSeparator("\r\n")
                        .setQuoteMode(QuoteMode.ALL)
                        .get());
    }

    @Override
    public void header(List<String> labels, List<Type> types) throws IOException {
        this.types = types;
        printer.printRecord(labels);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        List<String> cells = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            cells.add(value == null ? "" : cell(types.get(i), value));
        }
        printer.printRecord(cells);
    }

    private String cell(Type type, Object value) {
        return switch (type) {
            case TEXT -> FormulaSafe.text((String) value);
            case WORD -> texts.of((String) value, export.language());
            case BOOLEAN -> texts.of("export.boolean." + value, export.language());
            case NUMBER -> number(value);
            case DATE -> date.format((LocalDate) value);
            case DATE_TIME -> dateTime.format(LocalDateTime.ofInstant((Instant) value, export.zone()));
        };
    }

    /** Three digits after the comma would be read as thousands. */
    private String number(Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value.toString();
        }
        String text = (number.scale() == MONEY + 1 ? number.setScale(MONEY + 2) : number).toPlainString();
        return english ? text : text.replace('.', ',');
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
