package crm.users.role;

import static org.jooq.impl.DSL.choose;

import crm.data.CallersWords;
import crm.kernel.BuiltInRole;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What roles are called: built-in ones by the language of whoever asks, others as people named them. */
@Component
public class RoleNames {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("uk"), Locale.ENGLISH);

    /** As the first changeset keeps them. */
    private static final Map<BuiltInRole, String> KEPT = Map.of(
            BuiltInRole.OWNER, "Власник",
            BuiltInRole.ADMINISTRATOR, "Адміністратор",
            BuiltInRole.SUPERVISOR, "Керівник",
            BuiltInRole.MANAGER, "Менеджер",
            BuiltInRole.ACCOUNTANT, "Бухгалтер",
            BuiltInRole.MARKETER, "Маркетолог");

    private final CallersWords words;

    RoleNames(CallersWords words) {
        this.words = words;
    }

    /** The name of a role that is known by nothing else than the name it was written down with. */
    public String shown(String kept) {
        return KEPT.entrySet().stream()
                .filter(role -> role.getValue().equals(kept))
                .findFirst()
                .map(role -> of(role.getKey().name(), kept))
                .orElse(kept);
    }

    String of(@Nullable String code, String kept) {
        return words.of(message(code), kept);
    }

    /** The name as {@link #of} gives it, to search and sort by. */
    Field<String> column(Field<String> code, Field<String> kept) {
        Map<String, String> shown = new HashMap<>();
        KEPT.forEach((known, name) -> shown.put(known.name(), of(known.name(), name)));
        return choose(code).mapValues(shown).otherwise(kept);
    }

    /** Whether a built-in role is called so in any language; no other one may be, or people could not tell them apart. */
    boolean builtIn(String name) {
        return KEPT.entrySet().stream()
                .anyMatch(role -> name.equalsIgnoreCase(role.getValue())
                        || LANGUAGES.stream()
                                .anyMatch(language -> name.equalsIgnoreCase(
                                        words.of(message(role.getKey().name()), role.getValue(), language))));
    }

    private static @Nullable String message(@Nullable String code) {
        return code == null ? null : "role." + code;
    }
}
