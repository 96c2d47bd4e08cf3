package crm.communications.comment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Who is mentioned in a text.
 *
 * @param all in the order of the text
 * @param inVain those of them who may not read the record
 */
record Mentions(List<Long> all, List<Long> inVain) {

    static final int MOST = 20;

    static final Mentions NONE = new Mentions(List.of(), List.of());

    private static final Pattern TOKEN = Pattern.compile("@\\[(\\d{1,18})]");

    /** Ids of people that stand in a text as {@code @[42]}, each once. */
    static Set<Long> in(String text) {
        Set<Long> people = new LinkedHashSet<>();
        TOKEN.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(token -> people.add(Long.valueOf(token.substring(2, token.length() - 1))));
        return people;
    }

    /** The text with names in the places of ids, as letters show it. */
    static String named(String text, java.util.function.LongFunction<String> name) {
        return TOKEN.matcher(text)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement("@" + name.apply(Long.parseLong(found.group(1)))));
    }
}
