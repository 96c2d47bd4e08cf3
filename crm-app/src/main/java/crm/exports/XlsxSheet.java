package crm.exports;

import crm.data.ExportColumn.Type;
import crm.kernel.SheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook whose cells have the types of what they hold; no text can be taken for a formula. */
final class XlsxSheet implements Sheet {

    /** A sheet holds 1 048 576 rows. */
    private static final int ROWS = 1_000_000;

    private static final int FLUSHED = 500;
    /** Excel shows no longer text in a cell and takes a file that has one for damaged. */
    private static final int LONGEST = 32_767;

    private static final String DATE = "dd.mm.yyyy";
    private static final String DATE_TIME = "dd.mm.yyyy hh:mm:ss";
    private static final double WIDTH = 18;
    private static final int DIGITS = 15;

    private final OutputStream out;
    private final Workbook book;
    private final String title;
    private final Export export;
    private final ExportTexts texts;
    private Worksheet sheet;
    private List<String> labels = List.of();
    private List<Type> types = List.of();
    private int sheets = 1;
    private int line;

    XlsxSheet(OutputStream out, String title, Export export, ExportTexts texts) {
        this.out = out;
        this.book = new Workbook(out, "CRM", "1.0");
        this.title = title;
        this.export = export;
        this.texts = texts;
        this.sheet = book.newWorksheet(title);
    }

    @Override
    public void header(List<String> labels, List<Type> types) throws IOException {
        this.labels = labels;
        this.types = types;
        heading();
    }

    private void heading() {
        sheet.freezePane(0, 1);
        for (int i = 0; i < labels.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, labels.get(i));
            sheet.style(0, i).bold().set();
        }
        line = 1;
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        if (line > ROWS) {
            sheet.finish();
            sheet = book.newWorksheet(title + " " + ++sheets);
            heading();
        }
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                cell(i, types.get(i), value);
            }
        }
        if (++line % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Type type, Object value) {
        switch (type) {
            case TEXT -> text(column, (String) value);
            case WORD -> text(column, texts.of((String) value, export.language()));
            case BOOLEAN -> text(column, texts.of("export.boolean." + value, export.language()));
            case NUMBER -> number(column, (Number) value);
            case DATE -> {
                sheet.value(line, column, (LocalDate) value);
                sheet.style(line, column).format(DATE).set();
            }
            case DATE_TIME -> {
                sheet.value(
                        line,
                        column,
                        LocalDateTime.ofInstant((Instant) value, export.zone()).truncatedTo(ChronoUnit.SECONDS));
                sheet.style(line, column).format(DATE_TIME).set();
            }
        }
    }

    /** A spreadsheet program keeps no more digits of a number than these. */
    private void number(int column, Number value) {
        if (value instanceof BigDecimal exact && exact.stripTrailingZeros().precision() > DIGITS) {
            text(column, exact.toPlainString());
        } else {
            sheet.value(line, column, value);
        }
    }

    /** As it stands beside its cell, and not in the list of all texts that would be kept until the end. */
    private void text(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        String writable = SheetText.of(text);
        sheet.inlineString(line, column, writable.length() > LONGEST ? writable.substring(0, LONGEST) : writable);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            book.close();
        }
    }
}
