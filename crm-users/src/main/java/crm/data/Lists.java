package crm.data;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads one page of a list by keyset: the ten-thousandth page costs what the first does. */
@Component
public class Lists {

    private static final int COUNT_LIMIT = 10_000;
    private static final Name COUNTED = name("counted");

    private final DSLContext db;

    Lists(DSLContext db) {
        this.db = db;
    }

    /**
     * Two statements at the most: the page, and the count if it is asked for and the page does not tell it.
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
            Function<Row, T> row) {
        Keyset keyset = Keyset.of(request, id);
        var selected = new LinkedHashSet<SelectField<?>>(columns);
        selected.addAll(keyset.fields());
        var order = new ArrayList<SortField<?>>(keyset.order());
        // The limit stands in the text: with a bound one PostgreSQL plans anew on every execution.
        List<Row> records = Rows.of(db.select(selected)
                .from(from)
                .where(request.cursor() == null ? where : keyset.after(request.cursor(), where))
                .orderBy(order)
                .limit(inline(request.limit() + 1)));
        boolean more = records.size() > request.limit();
        var rows = new ArrayList<T>(Math.min(records.size(), request.limit()));
        for (int i = 0; i < records.size() && i < request.limit(); i++) {
            rows.add(row.apply(records.get(i)));
        }
        String next = more ? keyset.cursor(records.get(request.limit() - 1)) : null;
        if (!request.count()) {
            return new Listing<>(rows, next, null, null);
        }
        int count = request.cursor() == null && !more ? rows.size() : count(from, where);
        return count > COUNT_LIMIT
                ? new Listing<>(rows, next, null, COUNT_LIMIT)
                : new Listing<>(rows, next, count, null);
    }

    /**
     * A page of the rows whose search text has what was typed; call it in a transaction. One statement more than {@link #page}.
     *
     * @param text the column with the trigram index
     */
    public <S extends Enum<S> & SortColumn, T> Listing<T> search(
            ListRequest<S> request,
            TextSearch typed,
            Field<String> text,
            Collection<? extends Field<?>> columns,
            Table<?> from,
            Field<Long> id,
            Condition where,
            Function<Row, T> row) {
        // A plan that does not know the word cannot choose between the trigram index and walking from the newest row
        // on.
        db.setLocal(name("plan_cache_mode"), inline("force_custom_plan")).execute();
        return page(request, columns, from, id, where.and(typed.in(text)), row);
    }

    /** The cursor of what comes after this row, for rows that were read otherwise than as a page; they hold the sort columns and the id. */
    public <S extends Enum<S> & SortColumn> String cursor(ListRequest<S> request, Field<Long> id, Row last) {
        return Keyset.of(request, id).cursor(last);
    }

    /**
     * Bounded, so that it costs the same for a thousand people's records as for one's own. Without a name for what is counted jOOQ would make
     * one out of the written statement, again for every look into its caches and under one lock for all threads.
     */
    private int count(Table<?> from, Condition where) {
        return (int) Rows.number(db.select(DSL.count())
                .from(selectOne()
                        .from(from)
                        .where(where)
                        .limit(inline(COUNT_LIMIT + 1))
                        .asTable(COUNTED)));
    }
}
