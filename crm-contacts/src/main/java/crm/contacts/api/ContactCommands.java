package crm.contacts.api;

import crm.kernel.RecordCommands;

/** What other contexts and automation may do to contacts; REST is one caller among several. */
public interface ContactCommands extends RecordCommands<ContactRequest> {}
