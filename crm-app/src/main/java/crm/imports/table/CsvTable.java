package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** Opens a delimited text file. */
final class CsvTable {

    private CsvTable() {}

    static Table open(Path file, TableOptions options) throws IOException {
        CsvEncoding encoding = CsvEncoding.of(file, options.encoding());
        String sample = encoding.sample(file);
        if (sample.isBlank()) {
            throw new TableException(Code.EMPTY);
        }
        Character declared = CsvDelimiter.declared(sample);
        Character chosen = options.delimiter() != null ? options.delimiter() : declared;
        char delimiter = chosen != null ? chosen : CsvDelimiter.guess(sample);
        Charset charset = encoding.charset();
        return Table.open(
                new Table.Description(TableFormat.CSV, List.of(), null, charset.name(), delimiter),
                new CsvRows(encoding.reader(file), delimiter, declared != null),
                options.headerRow());
    }
}
