package crm.kernel;

import java.util.regex.Pattern;

/** Blank space around a text: of every kind, the no-break one that web pages and old code pages leave, and marks without a width. */
public final class EdgeBlanks {

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\u200b\\ufeff]+|[\\s\\p{Z}\\u200b\\ufeff]+$");

    private EdgeBlanks() {}

    /** The text without it. */
    public static String trimmed(String text) {
        return isClean(text) ? text : EDGES.matcher(text).replaceAll("");
    }

    private static boolean isClean(String text) {
        return !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }
}
