package crm.app.imports.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as they are written: {@code 1 234,50}, {@code 1.234,50}, {@code 1'234.50}, {@code (12,00)}, {@code 12-},
 * {@code ₴ 1 200}, {@code 15 %}. Always exact.
 */
public final class Numbers {

    private static final int LONGEST = 60;
    private static final int GREATEST_EXPONENT = 60;

    private static final Pattern CURRENCY = Pattern.compile(
            "(?iu)\\p{Sc}|\\b(UAH|USD|EUR|GBP|PLN|RUB|CHF|CZK)\\b|(?<!\\p{L})(грн|гривень|гривні|гривня|руб|zł|kč)(?!\\p{L})\\.?");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000'’`ʼ]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)(e[+-]?\\d{1,3})?");
    private static final Pattern GROUPED_BY_SPACE =
            Pattern.compile("\\d{1,3}([\\s\\u00a0\\u2000-\\u200b\\u202f\\u205f'’`ʼ]\\d{3})+([.,]\\d*)?");

    private Numbers() {}

    /** The number, empty when the text is none. */
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String rest =
                CURRENCY.matcher(text).replaceAll("").strip().replace('−', '-').replace('–', '-');
        boolean percent = rest.endsWith("%");
        if (percent) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        boolean negative = false;
        if (rest.startsWith("(") && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
        } else if (rest.endsWith("-") && rest.length() > 1) {
            negative = true;
            rest = rest.substring(0, rest.length() - 1).strip();
        } else if (rest.startsWith("-")) {
            negative = true;
            rest = rest.substring(1).strip();
        } else if (rest.startsWith("+")) {
            rest = rest.substring(1).strip();
        }
        boolean percentOf = percent;
        boolean minus = negative;
        return unsigned(rest).map(number -> {
            BigDecimal value = percentOf ? number.movePointLeft(2) : number;
            return minus ? value.negate() : value;
        });
    }

    private static Optional<BigDecimal> unsigned(String text) {
        if (SPACES.matcher(text).find() && !GROUPED_BY_SPACE.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = decimalPoint(SPACES.matcher(text).replaceAll("")).toLowerCase(Locale.ROOT);
        if (digits.isEmpty()
                || digits.startsWith("-")
                || digits.startsWith("+")
                || !PLAIN.matcher(digits).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits);
        return Math.abs(number.scale()) > GREATEST_EXPONENT
                ? Optional.empty()
                : Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }

    /**
     * Leaves one point, before the fraction. Of point and comma the last is decimal, one that repeats groups thousands,
     * and a lone one is decimal: {@code 1,250} is one and a quarter, as everywhere in Ukraine.
     */
    private static String decimalPoint(String text) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma
                    ? grouped(text, ',') ? text.replace(",", "") : "x"
                    : grouped(text, '.') ? text.replace(".", "").replace(',', '.') : "x";
        }
        if (comma >= 0) {
            return text.indexOf(',') == comma
                    ? text.replace(',', '.')
                    : grouped(text, ',') ? text.replace(",", "") : "x";
        }
        if (point >= 0 && text.indexOf('.') != point) {
            return grouped(text, '.') ? text.replace(".", "") : "x";
        }
        return text;
    }

    private static boolean grouped(String text, char separator) {
        String quoted = Pattern.quote(String.valueOf(separator));
        return text.matches("\\d{1,3}(" + quoted + "\\d{3})+([.,]\\d*)?");
    }
}
