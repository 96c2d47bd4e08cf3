package crm.exports;

import crm.data.ExportColumn;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with one table that is written row by row. */
interface Sheet extends AutoCloseable {

    static Sheet open(Export export, Path file, String title, ExportTexts texts) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        return export.format() == ExportFormat.XLSX
                ? new XlsxSheet(out, title, export, texts)
                : new CsvSheet(out, export, texts);
    }

    /** Comes first. */
    void header(List<String> labels, List<ExportColumn.Type> types) throws IOException;

    /** @param values in the classes that the types of the columns say */
    void row(List<@Nullable Object> values) throws IOException;

    @Override
    void close() throws IOException;
}
