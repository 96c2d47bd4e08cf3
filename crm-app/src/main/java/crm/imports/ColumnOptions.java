package crm.imports;

import crm.imports.value.DateOrder;
import crm.imports.value.DecimalSign;
import crm.kernel.Currencies;
import crm.kernel.PhoneNumber;
import crm.kernel.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person says of how cells are to be read: {@code decimalSign} (COMMA, POINT), {@code dateOrder} (DMY, MDY), {@code currency} of sums
 * that name none (ISO 4217) and {@code phoneCountry} of phones without a code (ISO 3166). Each is meant of all columns, or of one when its index
 * stands behind the name, as in {@code decimalSign.3}; what is said of the column counts before what its cells show.
 */
final class ColumnOptions {

    static final String DECIMAL_SIGN = "decimalSign";
    static final String DATE_ORDER = "dateOrder";
    static final String CURRENCY = "currency";
    static final String COUNTRY = "phoneCountry";

    private static final List<String> NAMES = List.of(DECIMAL_SIGN, DATE_ORDER, CURRENCY, COUNTRY);

    private final Map<String, String> options;

    ColumnOptions(Map<String, String> options) {
        this.options = options;
    }

    /** Whether an option of this name is about the reading of cells, and nothing that the kind of record knows of. */
    static boolean isOne(String option) {
        return NAMES.contains(name(option));
    }

    private static String name(String option) {
        int point = option.indexOf('.');
        return point < 0 ? option : option.substring(0, point);
    }

    /** @throws ProblemException 422 naming {@code options.<name>} */
    static void check(Map<String, String> options, List<ImportColumn> columns) {
        options.forEach((option, value) -> {
            if (!isOne(option)) {
                return;
            }
            String name = name(option);
            String column = option.substring(Math.min(name.length() + 1, option.length()));
            boolean known = name.equals(option)
                    || columns.stream().anyMatch(one -> column.equals(Integer.toString(one.index())));
            String problem = known ? problem(name, value) : "column-unknown";
            if (problem != null) {
                throw ProblemException.invalid("options." + option, problem);
            }
        });
    }

    private static @Nullable String problem(String name, String value) {
        return switch (name) {
            case CURRENCY -> Currencies.isCode(value) ? null : "currency-unknown";
            case COUNTRY -> PhoneNumber.isRegion(value) ? null : "country-unknown";
            case DECIMAL_SIGN -> one(DecimalSign.values(), value) ? null : "value-unreadable";
            default -> one(DateOrder.values(), value) ? null : "value-unreadable";
        };
    }

    private static boolean one(Enum<?>[] values, String value) {
        return Arrays.stream(values).anyMatch(one -> one.name().equals(value));
    }

    @Nullable
    DecimalSign decimalSign(int column) {
        String said = of(DECIMAL_SIGN, column);
        return said == null ? null : DecimalSign.valueOf(said);
    }

    @Nullable
    DateOrder dateOrder(int column) {
        String said = of(DATE_ORDER, column);
        return said == null ? null : DateOrder.valueOf(said);
    }

    @Nullable
    String currency(int column) {
        return of(CURRENCY, column);
    }

    @Nullable
    String country(int column) {
        return of(COUNTRY, column);
    }

    private @Nullable String of(String name, int column) {
        String own = options.get(name + "." + column);
        return own == null ? options.get(name) : own;
    }
}
