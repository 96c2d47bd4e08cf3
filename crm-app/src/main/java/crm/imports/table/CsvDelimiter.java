package crm.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the delimiter that cuts most lines of a sample into the same number of fields. */
final class CsvDelimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 200;

    private CsvDelimiter() {}

    /** What Excel's own first line {@code sep=;} says. */
    static @Nullable Character declared(String sample) {
        String line = sample.lines().findFirst().orElse("");
        String bare = line.startsWith("\"") && line.endsWith("\"") && line.length() > 1
                ? line.substring(1, line.length() - 1)
                : line;
        return bare.length() == 5 && bare.toLowerCase(Locale.ROOT).startsWith("sep=") ? bare.charAt(4) : null;
    }

    static char guess(String sample) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(counts(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Share of lines that have the commonest number of fields, and a little for more fields. */
    private static double score(List<Integer> counts) {
        Map<Integer, Integer> lines = new HashMap<>();
        counts.forEach(count -> lines.merge(count, 1, Integer::sum));
        double best = 0;
        for (Map.Entry<Integer, Integer> entry : lines.entrySet()) {
            int fields = entry.getKey();
            if (fields > 1) {
                double share = entry.getValue() / (double) counts.size();
                best = Math.max(best, share * share * (2 - 1.0 / fields));
            }
        }
        return best;
    }

    private static List<Integer> counts(String sample, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        int fields = 1;
        boolean quoted = false;
        boolean lineHasText = false;
        for (int i = 0; i < sample.length() && counts.size() < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                boolean opens = i == 0 || sample.charAt(i - 1) == delimiter || isBreak(sample.charAt(i - 1));
                quoted = quoted ? false : opens || i > 0 && sample.charAt(i - 1) == '"' && lineHasText;
                lineHasText = true;
            } else if (c == delimiter && !quoted) {
                fields++;
                lineHasText = true;
            } else if (isBreak(c) && !quoted) {
                if (lineHasText) {
                    counts.add(fields);
                }
                fields = 1;
                lineHasText = false;
            } else {
                lineHasText = true;
            }
        }
        if (lineHasText && counts.size() < LINES) {
            counts.add(fields);
        }
        return counts;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
