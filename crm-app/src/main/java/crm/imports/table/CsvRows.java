package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Records of a delimited text; a record's number is that of the row it becomes in a spreadsheet program. */
final class CsvRows implements RowSource {

    private final Reach reach;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int preamble;

    /** How far the parser has read ahead since the last record: a quote never closed would take the rest of the file. */
    private static final class Reach extends FilterReader {

        private int sinceRecord;

        Reach(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            sinceRecord += Math.max(0, count);
            if (sinceRecord > TableLimits.ROW_CHARS) {
                throw new TableException(Code.ROW_TOO_LONG);
            }
            return count;
        }
    }

    CsvRows(Reader reader, char delimiter, boolean declared) throws IOException {
        reach = new Reach(reader);
        parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get()
                .parse(reach);
        records = parser.iterator();
        preamble = declared ? 1 : 0;
        for (int i = 0; i < preamble; i++) {
            record();
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        CSVRecord record = record();
        while (record != null) {
            int number = (int) record.getRecordNumber();
            if (number > TableLimits.ROWS) {
                throw new TableException(Code.TOO_MANY_ROWS, TableLimits.ROWS);
            }
            List<Cell> cells = cells(record);
            if (!cells.isEmpty()) {
                return new TableRow(number, Collections.unmodifiableList(cells));
            }
            record = record();
        }
        return null;
    }

    private @Nullable CSVRecord record() throws IOException {
        reach.sinceRecord = 0;
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw failure(e);
        }
    }

    private TableException failure(RuntimeException e) {
        long line = parser.getRecordNumber() + 1;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableException refusal) {
                return new TableException(e, refusal.code(), line);
            }
            if (cause instanceof CharacterCodingException) {
                return new TableException(e, Code.UNKNOWN_ENCODING);
            }
        }
        return new TableException(e, Code.CORRUPT, line);
    }

    private static List<Cell> cells(CSVRecord record) throws TableException {
        int used = record.size();
        while (used > 0 && record.get(used - 1).isBlank()) {
            used--;
        }
        if (used > TableLimits.COLUMNS) {
            throw new TableException(Code.TOO_MANY_COLUMNS, TableLimits.COLUMNS);
        }
        List<Cell> cells = new ArrayList<>(used);
        for (int i = 0; i < used; i++) {
            cells.add(Cell.text(record.get(i)));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
