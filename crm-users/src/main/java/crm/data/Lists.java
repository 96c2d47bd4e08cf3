package crm.data;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads one page of a list by keyset: the ten-thousandth page costs what the first does. */
@Component
public class Lists {

    private static final int COUNT_LIMIT = 10_000;

    private final DSLContext db;

    Lists(DSLContext db) {
        this.db = db;
    }

    /**
     * Two statements at the most: the page, and the count if asked for.
     *
     * @param columns to read; the sort columns and the id are added
     * @param id the column that makes the order total
     * @param where filter and visibility together
     */
    public <S extends Enum<S> & SortColumn, T> Listing<T> page(
            ListRequest<S> request,
            Collection<? extends Field<?>> columns,
            Table<?> from,
            Field<Long> id,
            Condition where,
            Function<Record, T> row) {
        Keyset keyset = Keyset.of(request, id);
        var selected = new LinkedHashSet<SelectField<?>>(columns);
        selected.addAll(keyset.fields());
        var order = new ArrayList<SortField<?>>(keyset.order());
        // The limit stands in the text: with a bound one PostgreSQL plans anew on every execution.
        var records = db.select(selected)
                .from(from)
                .where(request.cursor() == null ? where : where.and(keyset.after(request.cursor())))
                .orderBy(order)
                .limit(inline(request.limit() + 1))
                .fetch();
        boolean more = records.size() > request.limit();
        var rows = new ArrayList<T>(Math.min(records.size(), request.limit()));
        for (int i = 0; i < records.size() && i < request.limit(); i++) {
            rows.add(row.apply(records.get(i)));
        }
        String next = more ? keyset.cursor(records.get(request.limit() - 1)) : null;
        if (!request.count()) {
            return new Listing<>(rows, next, null, null);
        }
        int count = count(from, where);
        return count > COUNT_LIMIT
                ? new Listing<>(rows, next, null, COUNT_LIMIT)
                : new Listing<>(rows, next, count, null);
    }

    private int count(Table<?> from, Condition where) {
        Integer count = db.select(selectCount()
                        .from(selectOne().from(from).where(where).limit(inline(COUNT_LIMIT + 1)))
                        .asField())
                .fetchOneInto(Integer.class);
        return count == null ? 0 : count;
    }
}
