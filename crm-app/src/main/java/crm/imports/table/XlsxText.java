package crm.imports.table;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as a workbook writes them: in runs, with reading aids between, and with characters XML forbids as _x0000_. */
final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** Adds the text of the {@code si} or {@code is} element that has just started and goes to its end. */
    static void rich(XmlPart xml, StringBuilder into) throws IOException {
        int own = xml.depth();
        while (xml.nextTag() && xml.depth() >= own) {
            if (xml.starts("t")) {
                xml.text(into);
            } else if (xml.starts("rPh")) {
                xml.skip();
            }
        }
    }

    static String unescaped(CharSequence text) {
        String plain = text.toString();
        if (!plain.contains("_x")) {
            return plain;
        }
        return ESCAPE.matcher(plain)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
