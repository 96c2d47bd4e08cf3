package crm.imports.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written, {@code 1 234,50}, {@code 1.234,50}, {@code 1'234.50}, {@code (12,00)}, {@code 12-}, {@code ₴ 1 200},
 * {@code 15 %}, before it is known which sign stands before the fraction: {@code 1,234} alone does not say.
 *
 * @param digits without the spaces and apostrophes that group thousands
 * @param currency what is written beside it, in any form
 */
record WrittenNumber(
        boolean negative, boolean percent, @Nullable String currency, String digits, Shape shape) {

    private static final int LONGEST = 60;
    private static final int GREATEST_EXPONENT = 60;

    private static final String SPACE = "[\\s\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000]";
    private static final String GROUPING = "[\\s\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000'’`ʼ]";
    private static final String MINUS = "[-−–]";
    private static final String CURRENCY =
            "(?:\\p{Sc}\\p{L}*|\\p{L}+(?:\\.(?=" + SPACE + "|$))?(?:" + SPACE + "?\\p{L}+\\.?)?" + SPACE + "?\\p{Sc}?)";

    private static final Pattern TEXT = Pattern.compile("(\\()?" + SPACE + "*(" + MINUS + "|\\+)?" + SPACE + "*("
            + CURRENCY
            + ")?" + SPACE + "*(" + MINUS + ")?" + SPACE + "*" + "([\\d.,](?:[\\d.,]|" + GROUPING
            + "(?=[\\d]))*(?:[eE][+-]?\\d{1,3})?)"
            + SPACE + "*(" + MINUS + ")?" + SPACE + "*(%)?" + SPACE + "*(" + CURRENCY + "\\.?)?" + SPACE + "*(\\))?");

    private static final Pattern GROUPS = Pattern.compile(GROUPING);
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:" + GROUPING + "\\d{3})+(?:[.,]\\d*)?");
    private static final Pattern PLAIN = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)(e[+-]?\\d{1,3})?");

    /** What the digits tell of the sign before the fraction. */
    enum Shape {
        /** There is no sign. */
        WHOLE,
        COMMA,
        POINT,
        EITHER
    }

    /** Null when the text is no number. */
    static @Nullable WrittenNumber of(String text) {
        Matcher match = text.length() > LONGEST ? null : TEXT.matcher(text);
        if (match == null || !match.matches()) {
            return null;
        }
        String body = match.group(5);
        boolean grouped = GROUPS.matcher(body).find();
        if (grouped && !GROUPED.matcher(body).matches()) {
            return null;
        }
        String before = match.group(3);
        String after = match.group(8);
        boolean glued = before != null
                && Character.isLetter(before.charAt(before.length() - 1))
                && match.start(5) == match.end(3)
                && !Character.isDigit(body.charAt(0));
        boolean brackets = match.group(1) != null;
        int minuses = count(brackets) + count(match.group(2)) + count(match.group(4)) + count(match.group(6));
        boolean twice = before != null && after != null && !before.equalsIgnoreCase(after);
        boolean percent = match.group(7) != null;
        if (glued
                || twice
                || minuses > 1
                || brackets != (match.group(9) != null)
                || percent && (before != null || after != null)) {
            return null;
        }
        String digits = GROUPS.matcher(body).replaceAll("").toLowerCase(Locale.ROOT);
        Shape shape = shape(digits, grouped);
        return shape == null
                ? null
                : new WrittenNumber(
                        minuses == 1 && !"+".equals(match.group(2)),
                        percent,
                        before == null ? after : before,
                        digits,
                        shape);
    }

    private static int count(boolean there) {
        return there ? 1 : 0;
    }

    private static int count(@Nullable String group) {
        return group == null ? 0 : 1;
    }

    private static @Nullable Shape shape(String digits, boolean grouped) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return Shape.WHOLE;
        }
        boolean pointLast = point > comma;
        if (point >= 0 && comma >= 0) {
            return groups(digits, pointLast ? ',' : '.') ? pointLast ? Shape.POINT : Shape.COMMA : null;
        }
        char sign = pointLast ? '.' : ',';
        int at = Math.max(point, comma);
        if (digits.indexOf(sign) != at) {
            return groups(digits, sign) ? pointLast ? Shape.COMMA : Shape.POINT : null;
        }
        boolean mayGroup = !grouped
                && at > 0
                && at <= 3
                && digits.charAt(0) != '0'
                && digits.length() - at == 4
                && digits.indexOf('e') < 0;
        return mayGroup ? Shape.EITHER : pointLast ? Shape.POINT : Shape.COMMA;
    }

    private static boolean groups(String digits, char sign) {
        String quoted = Pattern.quote(String.valueOf(sign));
        return digits.matches("\\d{1,3}(?:" + quoted + "\\d{3})+(?:[.,]\\d*)?");
    }

    /** The number; null when its signs do not stand as this one before the fraction asks. */
    @Nullable
    BigDecimal value(DecimalSign sign) {
        if (shape == Shape.COMMA && sign == DecimalSign.POINT || shape == Shape.POINT && sign == DecimalSign.COMMA) {
            return null;
        }
        String plain = sign == DecimalSign.COMMA ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        if (!PLAIN.matcher(plain).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        if (Math.abs(number.scale()) > GREATEST_EXPONENT) {
            return null;
        }
        BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
        return negative ? whole.negate() : whole;
    }
}
