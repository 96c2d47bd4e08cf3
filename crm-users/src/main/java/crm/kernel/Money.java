package crm.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An amount in a currency; as JSON {@code {"amount":"1234.50","currency":"UAH"}}.
 *
 * @param amount up to 15 digits before and 4 after the point, shown with at least 2
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    /** Digits kept after the point. */
    public static final int SCALE = 4;

    private static final int LONGEST = 40;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Money {
        amount = normal(amount);
        if (currency.length() != 3 || !currency.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            throw new IllegalArgumentException("not an ISO 4217 code");
        }
    }

    /** Whether money may be given in this currency: a code of ISO 4217, and no metal, unit of account or test. */
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    private static BigDecimal normal(BigDecimal amount) {
        // Written out, a number such as 1E+999999999 would fill the memory.
        if (Math.abs((long) amount.scale()) > LONGEST) {
            throw new IllegalArgumentException("not an amount of money");
        }
        BigDecimal exact = amount.setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() < 2 ? exact.setScale(2) : exact;
    }
}
