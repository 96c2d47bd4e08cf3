package crm.tasks.ical;

import crm.tasks.api.TaskPriority;

/** Priorities as the numbers 1 to 9 of RFC 5545 (section 3.8.1.9), of which 1 is the highest, 5 the middle and 0 none. */
final class Priorities {

    private static final int URGENT = 1;
    private static final int HIGH = 3;
    private static final int NORMAL = 5;
    private static final int LOW = 9;

    private Priorities() {}

    static int written(TaskPriority priority) {
        return switch (priority) {
            case URGENT -> URGENT;
            case HIGH -> HIGH;
            case NORMAL -> NORMAL;
            case LOW -> LOW;
        };
    }

    static TaskPriority read(int number) {
        if (number <= 0 || number == NORMAL || number > LOW) {
            return TaskPriority.NORMAL;
        }
        if (number == URGENT) {
            return TaskPriority.URGENT;
        }
        return number < NORMAL ? TaskPriority.HIGH : TaskPriority.LOW;
    }
}
