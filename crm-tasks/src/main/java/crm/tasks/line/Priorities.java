package crm.tasks.line;

import crm.tasks.api.TaskPriority;
import java.util.Map;
import java.util.Optional;

/** Priorities as they are written after an exclamation mark. */
final class Priorities {

    private static final Map<TaskPriority, String> ENDINGS = Map.of(
            TaskPriority.LOW, "низьк(?:ий|а|о)|low",
            TaskPriority.NORMAL, "звичайн(?:ий|а|о)|нормальн(?:ий|а|о)|середн(?:ій|я|ьо)|normal|medium",
            TaskPriority.HIGH, "висок(?:ий|а|о)|важлив(?:ий|а|о)|high|important",
            TaskPriority.URGENT, "термінов(?:ий|а|о)|urgent");

    static final String ANY = "!(?:" + String.join("|", ENDINGS.values()) + ")";

    private Priorities() {}

    static Optional<TaskPriority> read(String text) {
        String word = Words.plain(text).substring(1);
        return ENDINGS.entrySet().stream()
                .filter(entry -> word.matches(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
