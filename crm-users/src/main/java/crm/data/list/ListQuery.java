package crm.data.list;

import crm.data.ListRequest;
import crm.data.SortColumn;
import crm.data.SortOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link StoredQuery} as the list's own types have it, for one person. */
public record ListQuery<F extends Record, S extends Enum<S> & SortColumn>(F filter, List<SortOrder<S>> sort) {

    /** @param limit may be larger than that of the list */
    public ListRequest<S> page(int limit, @Nullable String cursor, boolean count) {
        return new ListRequest<>(limit, sort, cursor, count);
    }
}
