package crm.app.imports.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that other programs write where there is nothing. */
public final class Blanks {

    private static final Set<String> MARKERS = Set.of(
            "null",
            "(null)",
            "n/a",
            "#n/a",
            "#н/д",
            "н/д",
            "nan",
            "none",
            "nil",
            "\\n",
            "-",
            "–",
            "—",
            "(blank)",
            "(порожньо)");

    /** Spaces of every kind, the no-break one that web pages and old code pages leave, and marks without a width. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\u200b\\ufeff]+|[\\s\\p{Z}\\u200b\\ufeff]+$");

    private Blanks() {}

    /** The text without the blank space around it. */
    public static String trimmed(String text) {
        return isClean(text) ? text : EDGES.matcher(text).replaceAll("");
    }

    private static boolean isClean(String text) {
        return !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    /** Whether the text holds no value. */
    public static boolean isBlank(String text) {
        String word = trimmed(text);
        return word.isEmpty() || word.length() <= 10 && MARKERS.contains(word.toLowerCase(Locale.ROOT));
    }
}
