package crm.tasks.reminder;

import crm.tasks.api.TaskReminder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reminders as a task keeps them: each a line of its time and, behind a blank, its text. */
public final class KeptReminders {

    private KeptReminders() {}

    public static String[] kept(@Nullable List<TaskReminder> reminders) {
        return reminders == null
                ? new String[0]
                : reminders.stream().map(KeptReminders::line).distinct().toArray(String[]::new);
    }

    public static List<TaskReminder> read(String[] kept) {
        return Arrays.stream(kept).map(KeptReminders::reminder).toList();
    }

    static TaskReminder reminder(String line) {
        int blank = line.indexOf(' ');
        String time = line.substring(0, blank);
        String text = line.substring(blank + 1);
        boolean before = time.startsWith("-");
        return new TaskReminder(
                before ? null : Instant.parse(time),
                before ? (Integer) Integer.parseInt(time.substring(1)) : null,
                text.isEmpty() ? null : text);
    }

    private static String line(TaskReminder reminder) {
        String text = reminder.text() == null ? "" : reminder.text().strip();
        return (reminder.minutesBefore() == null ? String.valueOf(reminder.at()) : "-" + reminder.minutesBefore())
                + " "
                + text;
    }
}
