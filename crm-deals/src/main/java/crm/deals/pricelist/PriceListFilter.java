package crm.deals.pricelist;

import crm.data.Period;
import org.jspecify.annotations.Nullable;

/** Filters of the list of price lists. */
record PriceListFilter(
        @Nullable String q, Period created, @Nullable Boolean deleted) {}
