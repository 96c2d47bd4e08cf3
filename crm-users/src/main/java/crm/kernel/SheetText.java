package crm.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as the cells of a workbook hold them, so that what was written is read as it was. */
public final class SheetText {

    /** Characters that XML cannot hold at all; nobody can type them. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    /** What a reader takes for the code of a character; XML itself makes another line break of a carriage return. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|\r");

    private SheetText() {}

    /** With the escapes that ECMA-376 has for it. */
    public static String of(String text) {
        String writable = UNWRITABLE.matcher(text).replaceAll("");
        return ESCAPED.matcher(writable)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().equals("_") ? "_x005F_" : "_x000D_"));
    }
}
