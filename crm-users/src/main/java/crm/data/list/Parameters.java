package crm.data.list;

import crm.kernel.AcceptedValues;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import org.jspecify.annotations.Nullable;

/** How request parameters of simple kinds are read. */
public final class Parameters {

    /** Of a parameter that is there and says nothing. */
    public static final String EMPTY = "parameter-empty";

    private static final int SHOWN = 40;

    private Parameters() {}

    /** What is not given is not meant. */
    static boolean flag(String name, @Nullable String text) {
        if (text == null) {
            return false;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable(name, text);
        };
    }

    /** 400 with the beginning of what was given. */
    public static ProblemException unreadable(String name, String text) {
        return ProblemException.malformed(name, "parameter-unreadable", shown(text));
    }

    /** A filter or order by what the caller may not read. */
    static ProblemException hidden(String name) {
        return ProblemException.about(FieldError.of(name, "field-hidden"), 403, "field-hidden");
    }

    /** The caller's own text, short enough and without control characters to be put into a message. */
    public static String shown(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .limit(SHOWN + 1)
                .map(character ->
                        AcceptedValues.isText(Character.toString(character)) && character >= ' ' ? character : ' ')
                .forEach(clean::appendCodePoint);
        int end = clean.codePointCount(0, clean.length()) > SHOWN ? clean.offsetByCodePoints(0, SHOWN) : -1;
        return end < 0 ? clean.toString() : clean.substring(0, end) + "…";
    }
}
