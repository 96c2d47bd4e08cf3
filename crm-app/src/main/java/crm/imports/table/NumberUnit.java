package crm.imports.table;

import crm.kernel.Currencies;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the number format of a cell shows beside its number: a currency, or that it is in hundredths. */
final class NumberUnit {

    static final String PERCENT = "%";

    /** {@code [$€-407]}, {@code "грн."}, {@code \\$} and {@code $}; what is between brackets otherwise is a colour or a condition. */
    private static final Pattern LITERAL =
            Pattern.compile("\\[\\$([^\\]-]*)(?:-[^\\]]*)?]|\\[[^\\]]*]|\"([^\"]*)\"|\\\\(.)|(\\p{Sc})|[_*].");

    private NumberUnit() {}

    /**
     * Built-in formats with no code in the file. Those of a currency show that of whoever opens the workbook, which nobody knows here.
     */
    static @Nullable String ofBuiltIn(int id) {
        return id == 9 || id == 10 ? PERCENT : null;
    }

    static @Nullable String ofCode(String code) {
        String first = code.split(";", 2)[0];
        Matcher literal = LITERAL.matcher(first);
        StringBuilder run = new StringBuilder();
        Set<String> found = new LinkedHashSet<>();
        int end = 0;
        while (literal.find()) {
            if (literal.start() > end) {
                note(run, found);
            }
            end = literal.end();
            for (int group = 1; group <= literal.groupCount(); group++) {
                if (literal.group(group) != null) {
                    run.append(literal.group(group));
                }
            }
        }
        note(run, found);
        boolean percent = LITERAL.matcher(first).replaceAll("").contains(PERCENT);
        return found.size() == 1 ? found.iterator().next() : percent ? PERCENT : null;
    }

    private static void note(StringBuilder run, Set<String> found) {
        String text = run.toString().replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
        run.setLength(0);
        if (!text.isEmpty()) {
            Currencies.code(text).ifPresent(found::add);
        }
    }
}
