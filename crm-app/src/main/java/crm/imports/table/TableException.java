package crm.imports.table;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file cannot be read as a table, or is refused; the code tells the person what it is and what to do. */
public final class TableException extends IOException {

    /** Why a file is refused. */
    public enum Code {
        /** Not a table at all: a picture, an archive, a program; args: what it is, where known. */
        NOT_A_TABLE,
        /** A spreadsheet of a kind that is not read; args: ods, numbers, html, xlsb, sylk, xml-spreadsheet, fods. */
        OTHER_SPREADSHEET,
        /** Excel 97–2003 (.xls). */
        OLD_EXCEL,
        /** Protected by a password. */
        ENCRYPTED,
        /** Unpacks to more than is allowed. */
        ZIP_BOMB,
        TOO_MANY_ENTRIES,
        /** Two parts of the workbook bear one name; args: the name. */
        DUPLICATE_ENTRIES,
        /** XML with a document type, a way to read other files and to exhaust memory. */
        DOCTYPE,
        /** Damaged or not written as the format asks; args: the part or line. */
        CORRUPT,
        NO_VISIBLE_SHEET,
        /** args: the name asked for. */
        NO_SUCH_SHEET,
        /** No row with a value. */
        EMPTY,
        UNKNOWN_ENCODING,
        /** args: the greatest number allowed. */
        TOO_MANY_COLUMNS,
        /** args: the greatest number allowed. */
        TOO_MANY_ROWS,
        /** A row or a cell longer than any honest one, mostly a quote that is never closed; args: the row. */
        ROW_TOO_LONG,
        /** args: the greatest size allowed in megabytes. */
        FILE_TOO_LARGE;

        /** As it is written in an answer and in message keys: {@code not-a-table}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;
    private final List<String> args;

    TableException(Code code, Object... args) {
        this(null, code, args);
    }

    TableException(@Nullable Throwable cause, Code code, Object... args) {
        super(code.key() + " " + List.of(args), cause);
        this.code = code;
        this.args = List.of(args).stream().map(Object::toString).toList();
    }

    /** Why the file is refused. */
    public Code code() {
        return code;
    }

    /** What the message names. */
    public List<String> args() {
        return args;
    }
}
