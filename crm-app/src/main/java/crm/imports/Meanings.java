package crm.imports;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person said that the values of one field stand for.
 *
 * @param map id by value, whatever its case and blanks; null leaves the rows of the value out
 * @param otherwise what becomes of all other values that stand for nothing
 * @param use the id that they stand for where that is chosen
 */
record Meanings(
        Map<String, @Nullable String> map,
        UnknownValues otherwise,
        @Nullable String use) {

    Meanings {
        Map<String, @Nullable String> byKey = new TreeMap<>();
        map.forEach((text, id) -> byKey.put(key(text), id));
        map = byKey;
    }

    /** The same for every spelling that people take to be the same. */
    static String key(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    boolean empty() {
        return map.isEmpty() && otherwise == UnknownValues.REJECT;
    }
}
