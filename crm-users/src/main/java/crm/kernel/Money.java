package crm.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in a currency; as JSON {@code {"amount":"1234.50","currency":"UAH"}}.
 *
 * @param amount up to 15 digits before and 4 after the point, shown with at least 2
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    /** Digits kept after the point. */
    public static final int SCALE = 4;

    public Money {
        amount = normal(amount);
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not an ISO 4217 code");
        }
    }

    private static BigDecimal normal(BigDecimal amount) {
        BigDecimal exact = amount.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() < 2 ? exact.setScale(2) : exact;
    }
}
