package crm.tasks.project;

/**
 * A project as tasks ask for it.
 *
 * @param deadlineReason whether whoever moves the deadline of a task has to say why
 * @param closed whether work on it is over
 */
public record ProjectRef(long id, String name, boolean deadlineReason, boolean closed) {}
