package crm.tasks.api;

import crm.kernel.RecordCommands;

/** What other contexts and automation may do to projects; REST is one caller among several. */
public interface ProjectCommands extends RecordCommands<ProjectRequest> {}
