package crm.tasks.api;

/** How urgent a task is, the least first. */
public enum TaskPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
