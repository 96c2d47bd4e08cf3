package crm.data;

import static org.jooq.impl.DSL.noCondition;

import crm.kernel.PhoneNumber;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a search box. It is found by any part of a record's search text, which stands in one column that is never
 * null and has a trigram index; every word must occur, in any order. {@link #text} makes that column's value.
 */
public final class TextSearch {

    /** With fewer characters the index is of no use, and only the newest rows are looked through. */
    private static final int INDEXABLE = 3;

    private static final int MAX_WORDS = 8;
    private static final int MAX_LENGTH = 200;
    private static final Pattern APOSTROPHES = Pattern.compile("[’ʼ‘`´]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ().\\-/]*\\d[\\d ().\\-/]*");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

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
        List<String> words = Arrays.stream(BLANKS.split(normal))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new TextSearch(words));
    }

    /** The value of the search column: all parts in lower case; absent ones are left out. */
    public static String text(Collection<? extends @Nullable String> parts) {
        return parts.stream()
                .filter(part -> part != null && !part.isBlank())
                .map(part -> normal(String.valueOf(part)))
                .collect(Collectors.joining(" "));
    }

    /** A phone as a part of the search text: the digits of the international and, where it differs, of the national spelling. */
    public static String phone(PhoneNumber number, String region) {
        String international = digits(number.e164());
        String national = digits(number.shownIn(region));
        return international.contains(national) ? international : international + " " + national;
    }

    /** Whether the index can find it in the whole table. */
    public boolean indexable() {
        return words.stream().anyMatch(word -> word.codePointCount(0, word.length()) >= INDEXABLE);
    }

    /** Every word occurs in the column. */
    public Condition in(Field<String> text) {
        Condition all = noCondition();
        for (String word : words) {
            all = all.and(text.like("%" + escaped(word) + "%"));
        }
        return all;
    }

    private static String normal(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(APOSTROPHES.matcher(folded).replaceAll("'"))
                .replaceAll(" ")
                .strip();
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
