package crm.data;

import static org.jooq.impl.DSL.noCondition;

import crm.kernel.PhoneNumber;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a search box. It is found by any part of a record's search text, which stands in one column that is never
 * null and has a trigram index; every word must occur, in any order. Where none has three characters, each begins a word of the text.
 * {@link #text} makes that column's value.
 */
public final class TextSearch {

    /** The index holds parts of words of that length, and of fewer characters only beginnings of words. */
    private static final int INDEXABLE = 3;

    private static final int MAX_WORDS = 8;
    private static final int MAX_LENGTH = 200;
    private static final String UKRAINE = "380";
    private static final String ABROAD = "38";
    private static final Pattern NATIONAL = Pattern.compile("0\\d?");
    private static final String APOSTROPHES = "’ʼ‘`´";
    private static final String BLANKS = "\t\n\r\u00a0";
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ().\\-/]*\\d[\\d ().\\-/]*");

    private final List<String> words;

    private TextSearch(List<String> words) {
        this.words = words;
    }

    /** Empty when nothing but blanks was typed. */
    public static Optional<TextSearch> of(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String normal = normal(typed.substring(0, Math.min(typed.length(), MAX_LENGTH)));
        if (PHONE.matcher(normal).matches()) {
            return Optional.of(new TextSearch(List.of(digits(normal))));
        }
        List<String> words = Arrays.stream(normal.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new TextSearch(words));
    }

    /**
     * The value of the search column: the words of all parts in lower case; absent parts are left out. Each word stands there once, as what
     * is typed is looked for word by word, and the index does nothing cheaply.
     */
    public static String text(Collection<? extends @Nullable String> parts) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                String normal = normal(part);
                int start = 0;
                for (int end = normal.indexOf(' '); end >= 0; end = normal.indexOf(' ', start)) {
                    words.add(normal.substring(start, end));
                    start = end + 1;
                }
                words.add(normal.substring(start));
            }
        }
        return String.join(" ", words);
    }

    /** A phone as a part of the search text: the digits of the international and, where it differs, of the national spelling. */
    public static String phone(PhoneNumber number, String region) {
        String international = digits(number.e164());
        if (region.equals("UA") && international.startsWith(UKRAINE)) {
            // The national spelling is the same digits with the zero before them that the country's code ends with.
            return international;
        }
        String national = digits(number.shownIn(region));
        return international.contains(national) ? international : international + " " + national;
    }

    /**
     * What would be the search text if a record had only these parts, for a viewer who may not read others; not indexed, so it only narrows
     * what {@link #in} has found in the whole text.
     */
    public static Field<String> only(List<Field<String>> parts) {
        return DSL.translate(
                DSL.lower(DSL.concat(parts.stream()
                        .flatMap(part -> Stream.of(DSL.coalesce(part, DSL.inline("")), DSL.inline(" ")))
                        .toArray(Field<?>[]::new))),
                APOSTROPHES + BLANKS,
                "'".repeat(APOSTROPHES.length()) + " ".repeat(BLANKS.length()));
    }

    /** Every word occurs in the column, somewhere where the index helps to find at least one of them, otherwise at the beginning of a word. */
    public Condition in(Field<String> text) {
        boolean anywhere = words.stream().anyMatch(word -> word.codePointCount(0, word.length()) >= INDEXABLE);
        Condition all = noCondition();
        for (String word : words) {
            all = all.and(anywhere ? text.like("%" + escaped(word) + "%") : begins(text, word));
        }
        return all;
    }

    /** A phone is stored as it is dialled from abroad. */
    private static Condition begins(Field<String> text, String word) {
        Condition begins = beginning(text, word);
        return NATIONAL.matcher(word).matches() ? begins.or(beginning(text, ABROAD + word)) : begins;
    }

    private static Condition beginning(Field<String> text, String word) {
        return text.like(escaped(word) + "%").or(text.like("% " + escaped(word) + "%"));
    }

    /** Lower case, one kind of apostrophe, single blanks; written without patterns, as every saved record passes here. */
    private static String normal(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(folded.length());
        boolean blank = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                blank = true;
                continue;
            }
            if (blank && !normal.isEmpty()) {
                normal.append(' ');
            }
            blank = false;
            normal.append(APOSTROPHES.indexOf(c) < 0 ? c : '\'');
        }
        return normal.toString();
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
