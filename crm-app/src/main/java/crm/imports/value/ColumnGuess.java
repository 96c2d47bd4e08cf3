package crm.imports.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column tell of how it is to be read.
 *
 * @param decimalSign before the fraction, as some cell shows beyond doubt; null where none does, or some contradict
 * @param dateOrder likewise
 * @param countedDays whether all its bare numbers can be days as spreadsheet programs count them
 * @param unclear options without which some cells cannot be read if the column is one of numbers, or of dates: {@code decimalSign},
 *     {@code dateOrder}
 * @param currencies that signs, words and formats of its cells name, as ISO 4217 codes
 * @param nulCells how many cells held the character NUL, which was left out
 */
public record ColumnGuess(
        @Nullable DecimalSign decimalSign,
        @Nullable DateOrder dateOrder,
        boolean countedDays,
        List<String> unclear,
        List<String> currencies,
        int nulCells) {

    /** Of a column without cells, or one that was read before this was asked. */
    public static final ColumnGuess NOTHING = new ColumnGuess(null, null, false, List.of(), List.of(), 0);
}
