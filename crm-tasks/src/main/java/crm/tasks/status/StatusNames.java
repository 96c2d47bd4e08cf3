package crm.tasks.status;

import crm.data.CallersWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What statuses are called: those that came with the application by the language of whoever asks, others as people named them. */
@Component
class StatusNames {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("uk"), Locale.ENGLISH);

    private final CallersWords words;

    StatusNames(CallersWords words) {
        this.words = words;
    }

    /** @param code null for a status that people named */
    String shown(@Nullable String code, String kept) {
        return words.of(message(code), kept);
    }

    /** Whatever a status is called in any language. */
    Set<String> all(@Nullable String code, String kept) {
        Set<String> names = new HashSet<>(Set.of(kept));
        LANGUAGES.forEach(language -> names.add(words.of(message(code), kept, language)));
        return names;
    }

    static @Nullable String message(@Nullable String code) {
        return code == null ? null : "task-status." + code;
    }
}
