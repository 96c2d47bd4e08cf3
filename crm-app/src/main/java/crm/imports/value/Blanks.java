package crm.imports.value;

import crm.kernel.EdgeBlanks;
import java.util.Locale;
import java.util.Set;

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

    private Blanks() {}

    /** The text without the blank space around it. */
    public static String trimmed(String text) {
        return EdgeBlanks.trimmed(text);
    }

    /** Whether the text holds no value. */
    public static boolean isBlank(String text) {
        String word = trimmed(text);
        return word.isEmpty() || word.length() <= 10 && MARKERS.contains(word.toLowerCase(Locale.ROOT));
    }
}
