package crm.kernel;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from computing what somebody typed into a text, wherever the program takes a cell to begin: at the beginning of
 * the text, and behind each sign that it might take for the one between cells, for a file is opened with another delimiter than it was written
 * with.
 */
public final class FormulaSafe {

    private static final String BETWEEN_CELLS = ",;|\\t\\r\\n";

    /** Where a cell may begin. */
    private static final String START = "(?<![^" + BETWEEN_CELLS + "])";

    private static final String FORMULA = "(?:[\\s\\p{Z}\\p{Cf}']*[=+\\-@＝＋－＠]|'*[\\t\\r])";

    /** A phone is a number to a spreadsheet program, whatever it begins with: {@code +380501234567}. */
    private static final String PHONE =
            "[\\s\\p{Z}\\p{Cf}]*\\+\\d{7,15}(?:;ext=\\d{1,10})?[\\s\\p{Z}]*(?:[" + BETWEEN_CELLS + "]|$)";

    private static final Pattern DANGEROUS = Pattern.compile(START + "(?!" + PHONE + ")(?=" + FORMULA + ")");
    private static final Pattern GUARDED = Pattern.compile(START + "'(?=" + FORMULA + ")");

    private FormulaSafe() {}

    /** The text, with an apostrophe before everything that would be a formula. */
    public static String text(String text) {
        return DANGEROUS.matcher(text).replaceAll("'");
    }

    /** What a text was before an export put apostrophes into it. */
    public static String original(String text) {
        return text.indexOf('\'') < 0 ? text : GUARDED.matcher(text).replaceAll("");
    }
}
