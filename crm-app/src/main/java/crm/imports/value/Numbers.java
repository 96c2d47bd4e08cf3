package crm.imports.value;

import crm.imports.value.WrittenNumber.Shape;
import crm.kernel.Currencies;
import crm.kernel.ImportWriter.Sum;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers and sums of money, always exact; the column says which sign stands before the fraction where a number alone does not. */
public final class Numbers {

    private Numbers() {}

    /** A number without a unit; {@code 15 %} is 0.15. */
    public static Reading<BigDecimal> number(String text, @Nullable DecimalSign sign) {
        WrittenNumber written = WrittenNumber.of(text);
        if (written == null || written.currency() != null) {
            return Reading.problem(Reading.NO_NUMBER);
        }
        Reading<BigDecimal> value = value(written, sign);
        return written.percent() ? value.map(number -> number.movePointLeft(2)) : value;
    }

    /** A number of hundredths, {@code 15} or {@code 15 %}. */
    public static Reading<BigDecimal> percent(String text, @Nullable DecimalSign sign) {
        WrittenNumber written = WrittenNumber.of(text);
        return written == null || written.currency() != null
                ? Reading.problem(Reading.NO_NUMBER)
                : value(written, sign);
    }

    /** A sum, with the currency that is written beside it. */
    public static Reading<Sum> money(String text, @Nullable DecimalSign sign) {
        WrittenNumber written = WrittenNumber.of(text);
        if (written == null || written.percent()) {
            return Reading.problem(Reading.NO_NUMBER);
        }
        String beside = written.currency();
        Optional<String> currency = beside == null ? Optional.empty() : Currencies.code(beside);
        if (beside != null && currency.isEmpty()) {
            return Reading.problem(Reading.NO_CURRENCY);
        }
        return value(written, sign).map(number -> new Sum(number, currency.orElse(null)));
    }

    private static Reading<BigDecimal> value(WrittenNumber written, @Nullable DecimalSign said) {
        DecimalSign sign = said != null ? said : written.shape() == Shape.COMMA ? DecimalSign.COMMA : DecimalSign.POINT;
        if (said == null && written.shape() == Shape.EITHER) {
            return Reading.problem(Reading.NUMBER_UNCLEAR);
        }
        BigDecimal value = written.value(sign);
        return value == null ? Reading.problem(Reading.NO_NUMBER) : Reading.of(value);
    }
}
