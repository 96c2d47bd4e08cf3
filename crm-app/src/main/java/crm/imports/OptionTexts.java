package crm.imports;

import crm.kernel.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options of an import as they come in JSON, kept as text. */
final class OptionTexts {

    private static final int LONGEST = 200;

    private OptionTexts() {}

    static Map<String, String> of(@Nullable Map<String, @Nullable Object> options) {
        Map<String, String> texts = new HashMap<>();
        if (options != null) {
            options.forEach((name, value) -> {
                if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                    String text = value.toString();
                    if (text.length() > LONGEST) {
                        throw ProblemException.invalid("options." + name, "too-long", LONGEST);
                    }
                    texts.put(name, text);
                } else if (value != null) {
                    throw ProblemException.invalid("options." + name, "value-unreadable");
                }
            });
        }
        return texts;
    }
}
