package crm.contacts.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether two names may be those of one person or company. Families share a telephone and offices an address, so what is found by these
 * alone is another record when its name says so.
 */
final class PartyNames {

    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PartyNames() {}

    /** Whether one holds the other: a missing patronymic, an initial or another order make no other person. Without a name it may be anybody. */
    static boolean agree(@Nullable String one, @Nullable String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return words.isEmpty()
                || others.isEmpty()
                || (words.size() <= others.size() ? within(words, others) : within(others, words));
    }

    /** Whether they are the same but for the order of their words. */
    static boolean equal(@Nullable String one, @Nullable String other) {
        return words(one).equals(words(other));
    }

    private static boolean within(Set<String> few, Set<String> many) {
        Set<String> free = new LinkedHashSet<>(many);
        for (String word : few) {
            String same = free.contains(word)
                    ? word
                    : free.stream()
                            .filter(other -> initial(word, other) || initial(other, word))
                            .findFirst()
                            .orElse(null);
            if (same == null) {
                return false;
            }
            free.remove(same);
        }
        return true;
    }

    private static boolean initial(String letter, String word) {
        return letter.length() == 1 && word.startsWith(letter);
    }

    /** None of what stands in for a name that is not known: a telephone number or an address. */
    private static Set<String> words(@Nullable String name) {
        if (name == null || name.indexOf('@') >= 0) {
            return Set.of();
        }
        String plain = APOSTROPHES
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        return Arrays.stream(GAPS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .filter(word -> !LegalForms.isOne(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
