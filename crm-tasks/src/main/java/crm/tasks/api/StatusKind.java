package crm.tasks.api;

/** Whether a task in a status is still to be done. */
public enum StatusKind {
    OPEN,
    DONE
}
