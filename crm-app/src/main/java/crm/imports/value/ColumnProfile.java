package crm.imports.value;

import crm.imports.table.Cell;
import crm.imports.table.Cell.Kind;
import crm.imports.value.WrittenNumber.Shape;
import crm.kernel.Currencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Gathers, cell by cell while the file is read, what all cells of a column together tell and one alone does not. */
public final class ColumnProfile {

    private static final int LONGEST = 40;
    private static final int CURRENCIES = 10;

    private boolean commas;
    private boolean points;
    private boolean unclearNumbers;
    private boolean daysFirst;
    private boolean monthsFirst;
    private boolean eitherOrder;
    private boolean unclearDates;
    private boolean counted;
    private boolean otherBare;
    private int nulCells;
    private final Set<String> currencies = new TreeSet<>();

    /** A cell as it will be kept. */
    public void add(Cell cell) {
        if (cell.kind() == Kind.NUMBER) {
            bare(cell.text());
            if (cell.unit() != null && Currencies.isCode(cell.unit())) {
                currency(cell.unit());
            }
        } else if (cell.kind() == Kind.TEXT) {
            text(Blanks.trimmed(cell.text()));
        }
    }

    /** A cell that held NUL. */
    public void nul() {
        nulCells++;
    }

    private void text(String text) {
        if (text.length() > LONGEST || !hasDigit(text)) {
            return;
        }
        if (Dates.isBare(text)) {
            bare(text);
        }
        if (Character.isDigit(text.charAt(0)) && date(text)) {
            return;
        }
        WrittenNumber number = WrittenNumber.of(text);
        if (number == null) {
            return;
        }
        commas |= number.shape() == Shape.COMMA;
        points |= number.shape() == Shape.POINT;
        unclearNumbers |= number.shape() == Shape.EITHER;
        if (number.currency() != null) {
            Currencies.code(number.currency()).ifPresent(this::currency);
        }
    }

    private void currency(String code) {
        if (currencies.size() < CURRENCIES) {
            currencies.add(code);
        }
    }

    private void bare(String text) {
        boolean days = Dates.isCounted(text);
        counted |= days;
        otherBare |= !days;
    }

    private boolean date(String text) {
        Matcher match = Dates.YEAR_LAST.matcher(text);
        if (!match.matches()) {
            return false;
        }
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(2));
        daysFirst |= first > 12 && first <= 31 && second <= 12;
        monthsFirst |= second > 12 && second <= 31 && first <= 12;
        boolean either = first <= 12 && second <= 12 && first != second;
        eitherOrder |= either;
        // Between points and dashes the day comes first, unless other cells show that it does not.
        unclearDates |= either && match.group(3).equals("/");
        return true;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** What they tell. */
    public ColumnGuess guess() {
        DecimalSign sign = commas == points ? null : commas ? DecimalSign.COMMA : DecimalSign.POINT;
        DateOrder order = daysFirst == monthsFirst ? null : daysFirst ? DateOrder.DMY : DateOrder.MDY;
        return new ColumnGuess(
                sign, order, counted && !otherBare, unclear(sign, order), List.copyOf(currencies), nulCells);
    }

    private List<String> unclear(@Nullable DecimalSign sign, @Nullable DateOrder order) {
        List<String> unclear = new ArrayList<>();
        if (sign == null && unclearNumbers) {
            unclear.add("decimalSign");
        }
        if (order == null && (unclearDates || daysFirst && eitherOrder)) {
            unclear.add("dateOrder");
        }
        return unclear;
    }
}
