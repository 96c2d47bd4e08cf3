package crm.users.access;

import java.util.HashMap;
import java.util.Map;

/** What comes out when the same keys are pressed with the Ukrainian or the English layout. */
final class KeyboardLayouts {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'";

    private static final Map<Integer, Integer> TO_LATIN = keys(UKRAINIAN, LATIN);
    private static final Map<Integer, Integer> TO_UKRAINIAN = keys(LATIN, UKRAINIAN);

    private KeyboardLayouts() {}

    static String latin(String text) {
        return typed(text, TO_LATIN);
    }

    static String ukrainian(String text) {
        return typed(text, TO_UKRAINIAN);
    }

    private static String typed(String text, Map<Integer, Integer> keys) {
        return text.codePoints()
                .map(character -> keys.getOrDefault(character, character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Integer, Integer> keys(String from, String to) {
        Map<Integer, Integer> keys = new HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            keys.put((int) from.charAt(i), (int) to.charAt(i));
        }
        return Map.copyOf(keys);
    }
}
