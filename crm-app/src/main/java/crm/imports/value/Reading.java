package crm.imports.value;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was read as, or why it cannot be.
 *
 * @param problem code of the reason, without the value; null with it
 */
public record Reading<T>(@Nullable T value, @Nullable String problem) {

    /** The text is no number at all. */
    static final String NO_NUMBER = "number-unreadable";

    /** Whether the sign parts a fraction or thousands, neither the column nor the person says. */
    static final String NUMBER_UNCLEAR = "number-unclear";

    static final String NO_CURRENCY = "currency-unknown";
    static final String NO_DATE = "date-unreadable";

    /** Which of two numbers is the day, neither the column nor the person says. */
    static final String DATE_UNCLEAR = "date-unclear";

    /** A number alone, such as a year. */
    static final String BARE_DATE = "date-bare-number";

    static final String FUTURE_DATE = "date-in-future";

    /** It was read. */
    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    /** It was not. */
    static <T> Reading<T> problem(String code) {
        return new Reading<>(null, code);
    }

    /** Whether it could be read in several ways, and neither the column nor the person says which. */
    public boolean unclear() {
        return NUMBER_UNCLEAR.equals(problem) || DATE_UNCLEAR.equals(problem);
    }

    /** The same with another value, if there is one. */
    public <R> Reading<R> map(Function<T, R> mapper) {
        return value == null ? new Reading<>(null, problem) : of(mapper.apply(value));
    }
}
