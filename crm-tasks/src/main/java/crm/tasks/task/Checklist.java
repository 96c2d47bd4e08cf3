package crm.tasks.task;

import crm.tasks.api.ChecklistItem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of a task as they are kept: each behind a mark that says whether it is done. */
final class Checklist {

    private static final String DONE = "[x] ";
    private static final String OPEN = "[ ] ";

    private Checklist() {}

    static String[] kept(@Nullable List<ChecklistItem> items) {
        return items == null
                ? new String[0]
                : items.stream()
                        .map(item -> (item.done() ? DONE : OPEN) + item.text().strip())
                        .toArray(String[]::new);
    }

    static List<ChecklistItem> read(String[] kept) {
        return Arrays.stream(kept)
                .map(line -> new ChecklistItem(line.substring(DONE.length()), line.startsWith(DONE)))
                .toList();
    }

    static int done(String[] kept) {
        return (int) Arrays.stream(kept).filter(line -> line.startsWith(DONE)).count();
    }
}
