package crm.imports.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows with values of one sheet or text file, top down. */
interface RowSource extends Closeable {

    /** The next row that holds a value, null after the last. */
    @Nullable
    TableRow next() throws IOException;
}
