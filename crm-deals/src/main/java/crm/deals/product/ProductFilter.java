package crm.deals.product;

import crm.data.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters of the list of products. */
record ProductFilter(
        @Nullable String q,
        List<String> article,
        Period created,
        @Nullable Boolean deleted) {}
