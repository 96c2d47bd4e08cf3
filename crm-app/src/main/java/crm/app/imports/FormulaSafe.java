package crm.app.imports;

/** Keeps a spreadsheet program from computing what somebody typed into a text. */
public final class FormulaSafe {

    private FormulaSafe() {}

    /** The text, after an apostrophe when its first visible character would make it a formula. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || "=+-@＝＋－＠".indexOf(c) >= 0) {
                return "'" + text;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return text;
            }
        }
        return text;
    }

    /** What a text was before an export put an apostrophe before it. */
    static String original(String text) {
        return text.startsWith("'") && text(text.substring(1)).equals(text) ? text.substring(1) : text;
    }
}
