package crm.kernel;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Currencies by their codes, and by the signs and words that people write instead. */
public final class Currencies {

    /** Without metals, units of account, tests and «no currency», which have no fractions. */
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** The most traded ones of those that our customers deal in, to be offered first. */
    public static final List<String> USUAL = List.of("UAH", "USD", "EUR", "GBP", "PLN", "CHF");

    /** What several countries write for their own money, such as {@code ¥} and {@code kr}, is missing on purpose. */
    private static final String[] SIGNS_AND_WORDS = {
        "UAH ₴ грн гривня гривні гривень гривна гривны гривен hrn",
        "USD $ us$ $us usd$ долар долара долари доларів дол доллар доллара доллары долларов долл dollar dollars"
                + " usdollar usdollars",
        "EUR € євро евро euro euros",
        "GBP £ фунт фунти фунтів фунтстерлінгів фунтівстерлінгів pound pounds poundsterling",
        "PLN zł zl злотий злоті злотих злотый злотых zloty złoty złotych",
        "CZK kč kc",
        "CHF fr sfr франк франки франків",
        "RUB ₽ руб рубль рублі рублів рубля рублей",
        "TRY ₺",
        "GEL ₾ ларі",
        "KZT ₸ тенге",
        "ILS ₪",
        "INR ₹",
        "KRW ₩",
        "VND ₫",
        "THB ฿",
        "NGN ₦",
        "PHP ₱",
        "AZN ₼",
        "AMD ֏",
        "HUF ft",
        "BGN лв",
        "CAD c$ ca$",
        "AUD a$ au$",
        "NZD nz$",
        "HKD hk$",
        "SGD s$",
        "TWD nt$",
        "BRL r$",
    };

    private static final Map<String, String> MEANT = meant();

    private Currencies() {}

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        for (String line : SIGNS_AND_WORDS) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                meant.put(words[i], words[0]);
            }
        }
        return Map.copyOf(meant);
    }

    /** All codes of ISO 4217 that stand for money, by the alphabet. */
    public static List<String> codes() {
        return CODES.stream().sorted().toList();
    }

    /** Whether it is a code of ISO 4217, in capitals. */
    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The code that a code in any case, a sign or a word means; empty when it means none, or might mean several. */
    public static Optional<String> code(String text) {
        String squeezed = text.replaceAll("[\\s\\p{Z}.]", "");
        String word = squeezed.toLowerCase(Locale.ROOT).replaceFirst("(?<=.)сша$", "");
        String code = squeezed.toUpperCase(Locale.ROOT);
        return isCode(code) ? Optional.of(code) : Optional.ofNullable(MEANT.get(word));
    }
}
