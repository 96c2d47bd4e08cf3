package crm.imports.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the number format of a cell makes of its number. */
enum NumberKind {
    PLAIN,
    DATE,
    DATE_TIME,
    TIME,
    ELAPSED;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].");
    private static final Pattern ELAPSED_PARTS = Pattern.compile("\\[(h+|m+|s+|ч+|м+|с+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]");
    private static final Pattern NAMED = Pattern.compile("general|standard|основной|основний|@");

    /** Letters of the parts of a date: English, Russian and Ukrainian, German, French. */
    private static final Pattern DATE_LETTERS = Pattern.compile("[ydгрдt]|(?<![ap])m{3,5}|мм+|[jа]{2,4}");

    private static final Pattern TIME_LETTERS = Pattern.compile("[hsчс]|am/pm|a/p");
    private static final Pattern MONTH_LETTERS = Pattern.compile("(?<!a/p|/p)m+|м+");

    /** Built-in formats with no code in the file; 27–36 and 50–58 are dates in East Asian editions of Excel. */
    static NumberKind ofBuiltIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DATE;
            case 22 -> DATE_TIME;
            case 18, 19, 20, 21, 32, 33 -> TIME;
            case 45, 46, 47 -> ELAPSED;
            default -> PLAIN;
        };
    }

    static NumberKind ofCode(String code) {
        String first =
                LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll(" ").split(";", 2)[0];
        if (ELAPSED_PARTS.matcher(first).find()) {
            return ELAPSED;
        }
        String letters = NAMED.matcher(BRACKETS.matcher(first).replaceAll("")).replaceAll("");
        boolean time = TIME_LETTERS.matcher(letters).find();
        boolean date = DATE_LETTERS.matcher(letters).find()
                || !time && MONTH_LETTERS.matcher(letters).find();
        if (date) {
            return time ? DATE_TIME : DATE;
        }
        return time ? TIME : PLAIN;
    }
}
