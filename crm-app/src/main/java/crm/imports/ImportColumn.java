package crm.imports;

import crm.imports.value.ColumnGuess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file with the first of its values.
 *
 * @param beyondHeader whether rows have cells here and the header has none; a row with such a cell is rejected unless the column is mapped
 * @param guess what its cells tell of how they are to be read; null for a file that was read before this was asked
 */
record ImportColumn(
        int index,
        String name,
        List<String> samples,
        @Nullable Boolean beyondHeader,
        @Nullable ColumnGuess guess) {

    /** What its cells tell, nothing where that is not known. */
    ColumnGuess told() {
        return guess == null ? ColumnGuess.NOTHING : guess;
    }
}
