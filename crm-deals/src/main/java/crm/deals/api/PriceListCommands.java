package crm.deals.api;

import crm.kernel.RecordCommands;

/** What other contexts and automation may do to price lists; REST is one caller among several. */
public interface PriceListCommands extends RecordCommands<PriceListRequest> {}
