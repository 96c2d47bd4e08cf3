package crm.data;

import org.jooq.Field;

/**
 * A column that a list may be sorted by, implemented by one enum a list. The request's word for it is the constant's name in camel case:
 * {@code CREATED_AT} is {@code sort=createdAt}.
 */
public interface SortColumn {

    /** The expression to sort by: never null in any row, and indexed together with the id. */
    Field<?> field();

    String name();

    default String parameter() {
        StringBuilder word = new StringBuilder();
        for (String part : name().split("_")) {
            word.append(word.isEmpty() ? part.substring(0, 1).toLowerCase(java.util.Locale.ROOT) : part.substring(0, 1))
                    .append(part.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return word.toString();
    }
}
