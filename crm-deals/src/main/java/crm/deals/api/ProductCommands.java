package crm.deals.api;

import crm.kernel.RecordCommands;

/** What other contexts and automation may do to products; REST is one caller among several. */
public interface ProductCommands extends RecordCommands<ProductRequest> {}
