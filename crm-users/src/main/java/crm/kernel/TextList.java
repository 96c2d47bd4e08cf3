package crm.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several short texts in one cell of a table, such as tags: parted by commas, and one that holds a comma or a semicolon, or begins or ends with
 * what a reader would not take as a part of it, stands in quotation marks, so that what was written is read as it was.
 */
public final class TextList {

    private TextList() {}

    /** All of them as one text. */
    public static String write(Collection<String> items) {
        return items.stream().map(TextList::written).collect(Collectors.joining(", "));
    }

    private static String written(String item) {
        boolean plain = item.indexOf(',') < 0
                && item.indexOf(';') < 0
                && !item.startsWith("\"")
                && EdgeBlanks.trimmed(item).equals(item);
        return plain ? item : '"' + item.replace("\"", "\"\"") + '"';
    }

    /** Those of a text, without blanks around them and without empty ones; commas and semicolons part them. */
    public static List<String> read(String text) {
        List<String> items = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = quoted(text, at);
            String item;
            if (end < 0) {
                end = plain(text, at);
                item = text.substring(at, end).strip();
            } else {
                int open = text.indexOf('"', at);
                int close = text.lastIndexOf('"', end - 1);
                item = text.substring(open + 1, close).replace("\"\"", "\"");
            }
            if (!item.isEmpty()) {
                items.add(item);
            }
            at = end + 1;
        }
        return items;
    }

    private static int plain(String text, int from) {
        int at = from;
        while (at < text.length() && !parts(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the item ends that stands in quotation marks; -1 when it does not, or when they are not closed before its end. */
    private static int quoted(String text, int from) {
        int at = blanks(text, from);
        if (at == text.length() || text.charAt(at) != '"') {
            return -1;
        }
        at++;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    int end = blanks(text, at + 1);
                    return end == text.length() || parts(text.charAt(end)) ? end : -1;
                }
            }
            at++;
        }
        return -1;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean parts(char c) {
        return c == ',' || c == ';';
    }
}
