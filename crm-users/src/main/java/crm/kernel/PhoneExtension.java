package crm.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number inside a firm that people write behind its telephone number: {@code доб. 101}, {@code дод. 101}, {@code вн. 101},
 * {@code ext. 101}, {@code x101}, {@code #101}, {@code ;ext=101}. The library knows some of these spellings and loses or refuses the others.
 *
 * @param number the text before it
 * @param extension its digits, empty where there is none
 */
record PhoneExtension(String number, String extension) {

    private static final String MARK =
            "(?:;?\\s*ext\\s*=|ext(?:ension|n)?|доб(?:авочн(?:ый|ий))?|дод(?:атковий)?|вн(?:утр?(?:ішній|енний)?)?|x|х|#)";
    private static final String DIGITS = "[\\s.:№#]*\\d{1,10}";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern WRITTEN = Pattern.compile(
            "([^\\p{L}#;=]*\\d[^\\p{L}#;=]*?)[\\s,(]*" + MARK + "[\\s.:№#]*(\\d{1,10})\\s*\\)?\\s*", FLAGS);

    /** Between two numbers of one text: a comma, a semicolon or a line break, unless an extension follows. */
    private static final Pattern BETWEEN = Pattern.compile("\\n|[,;](?!\\s*" + MARK + DIGITS + ")", FLAGS);

    /** A text without extension is a number as a whole. */
    static PhoneExtension of(String text) {
        Matcher match = WRITTEN.matcher(text);
        return match.matches()
                ? new PhoneExtension(match.group(1).strip(), match.group(2))
                : new PhoneExtension(text, "");
    }

    static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        for (String number : BETWEEN.split(text)) {
            if (!number.isBlank()) {
                numbers.add(number.strip());
            }
        }
        return numbers;
    }
}
