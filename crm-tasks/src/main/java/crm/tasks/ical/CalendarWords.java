package crm.tasks.ical;

import java.util.ArrayList;
import java.util.List;

/** Values of kind TEXT (RFC 5545, section 3.3.11) without their escapes and without what cannot be shown. */
final class CalendarWords {

    private CalendarWords() {}

    /** Text of several lines. */
    static String text(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); ) {
            int character = value.codePointAt(at);
            at += Character.charCount(character);
            if (character == '\\' && at < value.length()) {
                char escaped = value.charAt(at);
                at++;
                if (escaped == 'n' || escaped == 'N') {
                    text.append('\n');
                } else if (!isUnwritable(escaped)) {
                    text.append(escaped);
                }
            } else if (!isUnwritable(character)) {
                text.appendCodePoint(character);
            }
        }
        return text.toString().strip();
    }

    private static boolean isUnwritable(int character) {
        return Character.isISOControl(character) && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }

    /** One line of text. */
    static String line(String value) {
        return text(value).replaceAll("\\s+", " ");
    }

    /** Several texts, parted by commas that are not escaped. */
    static List<String> list(String value) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) == '\\') {
                at++;
            } else if (value.charAt(at) == ',') {
                items.add(value.substring(from, at));
                from = at + 1;
            }
        }
        items.add(value.substring(Math.min(from, value.length())));
        return items;
    }
}
