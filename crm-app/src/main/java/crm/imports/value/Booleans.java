package crm.imports.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no in the words and signs of three languages. */
public final class Booleans {

    private static final Set<String> YES =
            Set.of("так", "т", "да", "є", "yes", "y", "true", "t", "1", "+", "on", "x", "✓", "✔", "істина", "истина");

    private static final Set<String> NO = Set.of(
            "ні", "н", "нет", "немає", "no", "n", "false", "f", "0", "-", "–", "off", "хиба", "хибність", "ложь");

    private Booleans() {}

    /** The answer, empty when the text is neither. */
    public static Optional<Boolean> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
