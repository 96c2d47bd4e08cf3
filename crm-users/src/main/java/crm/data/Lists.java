package crm.data;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one page of a list by keyset: the ten-thousandth page costs what the first does. */
@Component
public class Lists {

    private static final int COUNT_LIMIT = 10_000;
    private static final int NEWEST = 20_000;
    private static final Name COUNTED = name("counted");
    private static final Name FOUND = name("found");
    private static final Name PAGE = name("page");
    private static final Field<Long> PAGE_ID = field(name("page", "page_id"), SQLDataType.BIGINT);
    private static final Field<Integer> TOTAL = field(name("page", "total"), SQLDataType.INTEGER);
    private static final Name NEWEST_ROWS = name("newest");
    private static final Field<Long> NEWEST_ID = field(name("newest", "newest_id"), SQLDataType.BIGINT);
    private static final Field<String> NEWEST_TEXT = field(name("newest", "newest_text"), SQLDataType.CLOB);

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
    public <S extends Enum<S> & SortColumn, T> Page<T> page(
            ListRequest<S> request,
            Collection<? extends Field<?>> columns,
            Table<?> from,
            Field<Long> id,
            Condition where,
            Function<Row, T> row) {
        Keyset keyset = Keyset.of(request, id);
        List<Row> records = read(request, keyset, columns, from, where);
        if (!request.count()) {
            return listing(request, keyset, records, row, null);
        }
        boolean whole = request.cursor() == null && records.size() <= request.limit();
        return listing(request, keyset, records, row, whole ? records.size() : count(from, where));
    }

    private <S extends Enum<S> & SortColumn> List<Row> read(
            ListRequest<S> request,
            Keyset keyset,
            Collection<? extends Field<?>> columns,
            Table<?> from,
            Condition where) {
        // The limit stands in the text: with a bound one PostgreSQL plans anew on every execution.
        return Rows.of(db.select(selected(columns, keyset))
                .from(from)
                .where(request.cursor() == null ? where : keyset.after(request.cursor(), where))
                .orderBy(keyset.order())
                .limit(inline(request.limit() + 1)));
    }

    private static List<SelectField<?>> selected(Collection<? extends Field<?>> columns, Keyset keyset) {
        var selected = new LinkedHashSet<SelectField<?>>(columns);
        selected.addAll(keyset.fields());
        return List.copyOf(selected);
    }

    private static <S extends Enum<S> & SortColumn, T> Page<T> listing(
            ListRequest<S> request, Keyset keyset, List<Row> records, Function<Row, T> row, @Nullable Integer count) {
        boolean more = records.size() > request.limit();
        var rows = new ArrayList<T>(Math.min(records.size(), request.limit()));
        for (int i = 0; i < records.size() && i < request.limit(); i++) {
            rows.add(row.apply(records.get(i)));
        }
        String next = more ? keyset.cursor(records.get(request.limit() - 1)) : null;
        boolean beyond = count != null && count > COUNT_LIMIT;
        return new Page<>(rows, next, beyond ? null : count, beyond ? COUNT_LIMIT : null);
    }

    /** What of which table is read, and its key. */
    public record Source(Collection<? extends Field<?>> columns, Table<?> from, Field<Long> id) {}

    /**
     * A page of the rows whose search text has what was typed; call it in a transaction. One statement more than {@link #page} at the
     * most. How it is found is told by {@link #found}.
     *
     * @param text the column with the trigram index
     */
    public <S extends Enum<S> & SortColumn, T> Page<T> search(
            ListRequest<S> request,
            TextSearch typed,
            Field<String> text,
            Source source,
            Condition where,
            Function<Row, T> row) {
        Table<?> from = source.from();
        Field<Long> id = source.id();
        // A plan that does not know the word cannot choose between the trigram index and walking from the newest row
        // on.
        db.setLocal(name("plan_cache_mode"), inline("force_custom_plan")).execute();
        Condition narrowed = where.and(found(typed, text, from, id, where));
        return request.count() && request.cursor() == null
                ? counted(request, source.columns(), from, id, narrowed, row)
                : page(request, source.columns(), from, id, narrowed, row);
    }

    /**
     * The first page together with its total, looked for once: where a word is rare, finding is all of the work. Where there are more than are
     * counted the page is read by itself, which then takes few steps from its beginning on.
     */
    private <S extends Enum<S> & SortColumn, T> Page<T> counted(
            ListRequest<S> request,
            Collection<? extends Field<?>> columns,
            Table<?> from,
            Field<Long> id,
            Condition where,
            Function<Row, T> row) {
        Keyset keyset = Keyset.of(request, id);
        // Asked for twice, so that PostgreSQL keeps it between the two.
        var found = FOUND.as(select(keyset.keys()).from(from).where(where).limit(inline(COUNT_LIMIT + 1)));
        Table<?> first = select(keyset.key(id).as(PAGE_ID))
                .select(field(select(DSL.count()).from(found)).as(TOTAL))
                .from(found)
                .orderBy(keyset.keyOrder())
                .limit(inline(request.limit() + 1))
                .asTable(PAGE);
        List<Row> records = Rows.of(db.with(found)
                .select(selected(columns, keyset))
                .select(TOTAL)
                .from(from)
                .join(first)
                .on(id.eq(PAGE_ID))
                .orderBy(keyset.order()));
        int total = records.isEmpty()
                ? 0
                : Objects.requireNonNull(records.getFirst().get(TOTAL));
        List<Row> page = total > COUNT_LIMIT ? read(request, keyset, columns, from, where) : records;
        return listing(request, keyset, page, row, total);
    }

    /**
     * Rows whose search text has what was typed. Where that is less than three characters, they begin a word of it, or they stand anywhere in
     * one of the 20 000 rows that were entered last: the index holds beginnings of words of that length, and nothing shorter within a word.
     *
     * @param where what the list is narrowed by besides
     */
    public Condition found(TextSearch typed, Field<String> text, Table<?> from, Field<Long> id, Condition where) {
        if (typed.indexable()) {
            return typed.in(text);
        }
        Table<?> newest = select(id.as(NEWEST_ID), text.as(NEWEST_TEXT))
                .from(from)
                .where(where)
                .orderBy(id.desc())
                .limit(inline(NEWEST))
                .asTable(NEWEST_ROWS);
        return id.in(select(id)
                .from(from)
                .where(where.and(typed.begins(text)))
                .orderBy(id.desc())
                .limit(inline(NEWEST))
                .unionAll(select(NEWEST_ID).from(newest).where(typed.in(NEWEST_TEXT))));
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
