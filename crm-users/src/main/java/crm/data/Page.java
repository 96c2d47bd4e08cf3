package crm.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, null at the end
 * @param count the exact total where it was asked for and is at most 10 000
 * @param countAtLeast 10 000 where it was asked for and there are more
 */
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer count,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer countAtLeast) {

    /** A short list that always comes whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null, null);
    }

    /** The same page with other items, turned all at once so that a batch of look-ups stays a batch. */
    public <R> Page<R> mapAll(Function<List<T>, List<R>> mapping) {
        return new Page<>(mapping.apply(items), next, count, countAtLeast);
    }
}
