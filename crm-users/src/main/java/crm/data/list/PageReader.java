package crm.data.list;

import crm.data.ListRequest;
import crm.data.RecordFields;
import crm.data.SortColumn;
import crm.data.SortOrder;
import crm.data.list.ListQueries.Words;
import crm.kernel.FieldRules;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code limit}, {@code sort}, {@code cursor} and {@code count}; the sort words are those of the list's enum. */
final class PageReader {

    static final Set<String> NAMES = Set.of("limit", "sort", "cursor", "count");

    private PageReader() {}

    static <S extends Enum<S> & SortColumn> ListRequest<S> read(
            Class<S> columns, String standard, Words given, Supplier<Viewer> viewer) {
        String sort = first(given, "sort");
        return new ListRequest<>(
                limit(given.of("limit")),
                orders(columns, sort == null ? standard : sort, viewer),
                first(given, "cursor"),
                Parameters.flag("count", word(given.of("count"))));
    }

    private static @Nullable String word(String @Nullable [] texts) {
        return texts == null || texts.length == 0 ? null : texts[0];
    }

    private static @Nullable String first(Words given, String name) {
        String text = word(given.of(name));
        return text == null || text.isBlank() ? null : text;
    }

    private static int limit(String @Nullable [] texts) {
        String text = word(texts);
        if (text == null) {
            return ListRequest.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= ListRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below like a number out of range
        }
        throw ProblemException.malformed("limit", "limit-out-of-range", 1, ListRequest.MAX_LIMIT);
    }

    static <S extends Enum<S> & SortColumn> List<SortOrder<S>> orders(
            Class<S> columns, String sort, Supplier<Viewer> viewer) {
        var orders = new ArrayList<SortOrder<S>>();
        var seen = new LinkedHashSet<S>();
        for (String word : sort.split(",", -1)) {
            boolean descending = word.startsWith("-");
            S column = column(columns, descending ? word.substring(1) : word);
            if (seen.add(column)) {
                orders.add(new SortOrder<>(column, descending));
            }
        }
        requireReadable(orders, RecordFields.of(columns), viewer);
        return orders;
    }

    private static <S extends Enum<S> & SortColumn> S column(Class<S> columns, String word) {
        for (S column : columns.getEnumConstants()) {
            if (column.parameter().equals(word)) {
                return column;
            }
        }
        throw ProblemException.malformed("sort", "sort-unknown", Parameters.shown(word));
    }

    /** The order of records would tell what one may not read of them. */
    private static <S extends Enum<S> & SortColumn> void requireReadable(
            List<SortOrder<S>> orders, RecordFields fields, Supplier<Viewer> viewer) {
        if (fields.isEmpty()) {
            return;
        }
        FieldRules rules = viewer.get().permissions().fields();
        for (SortOrder<S> order : orders) {
            if (!fields.mayRead(rules, order.column().parameter())) {
                throw Parameters.hidden("sort");
            }
        }
    }
}
