package crm.tasks.api;

import crm.kernel.RecordCommands;

/** What other contexts and automation may do to tasks; REST is one caller among several. */
public interface TaskCommands extends RecordCommands<TaskRequest> {}
