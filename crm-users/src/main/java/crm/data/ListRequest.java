package crm.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: {@code limit}, {@code sort}, {@code cursor} and {@code count} of the request. A controller takes it
 * together with its filter record; the sort enum in the type argument is what may be sorted by.
 *
 * @param limit rows a page, 1 to 200
 * @param sort at least one column; the id is added as the last one
 * @param cursor position after which to go on, null for the first page
 * @param count whether the total is wanted
 */
public record ListRequest<S extends Enum<S> & SortColumn>(
        int limit, List<SortOrder<S>> sort, @Nullable String cursor, boolean count) {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;
}
