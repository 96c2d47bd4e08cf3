package crm.tasks.api;

import crm.kernel.RecordCommands;

/** What other contexts and automation may do to tags; REST is one caller among several. */
public interface TagCommands extends RecordCommands<TagRequest> {}
