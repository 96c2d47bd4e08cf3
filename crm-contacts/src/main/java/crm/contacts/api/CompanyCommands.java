package crm.contacts.api;

import crm.kernel.RecordCommands;

/** What other contexts and automation may do to companies; REST is one caller among several. */
public interface CompanyCommands extends RecordCommands<CompanyRequest> {}
