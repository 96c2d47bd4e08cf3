package crm.data;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import crm.kernel.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Conditions that filters are made of; an absent filter adds nothing. */
public final class Conditions {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Long[] NOBODY = {};

    private Conditions() {}

    /** The part of every query that keeps a person to the records within reach. */
    public static Condition visible(Field<Long> responsible, Visibility visibility) {
        return switch (visibility) {
            case Visibility.Nothing() -> falseCondition();
            case Visibility.People(var people) ->
                people.size() == 1 ? oneOf(responsible, people) : reached(responsible, people);
            case Visibility.Somebodys() -> responsible.isNotNull();
            case Visibility.Everything() -> noCondition();
        };
    }

    /** The same for searches, whose plans are made for each: how many people are within reach decides which of them is good. */
    public static Condition searchable(Field<Long> responsible, Visibility visibility) {
        return visibility instanceof Visibility.People(var people)
                ? oneOf(responsible, people)
                : visible(responsible, visibility);
    }

    /**
     * The array comes out of a subquery, which no plan looks into: where plans see hundreds of people, PostgreSQL plans anew on each
     * execution, which costs more than the page itself.
     */
    private static Condition reached(Field<Long> responsible, Set<Long> people) {
        Field<Long[]> ids = field(select(val(people.toArray(Long[]::new))));
        Field<Long[]> known = coalesce(ids, val(NOBODY));
        return responsible.eq(any(known));
    }

    /** Any of the values, as one array so that the statement stays the same whatever their number; nothing when empty. */
    @SuppressWarnings("unchecked")
    public static <T> Condition in(Field<T> field, Collection<? extends T> values) {
        if (values.isEmpty()) {
            return noCondition();
        }
        return oneOf(field, values);
    }

    @SuppressWarnings("unchecked")
    private static <T> Condition oneOf(Field<T> field, Collection<? extends T> values) {
        if (values.size() == 1) {
            return field.eq(values.iterator().next());
        }
        T[] array = (T[]) values.toArray(size -> (Object[]) java.lang.reflect.Array.newInstance(field.getType(), size));
        return field.eq(any(array));
    }

    public static <T> Condition eq(Field<T> field, @Nullable T value) {
        return value == null ? noCondition() : field.eq(value);
    }

    public static Condition within(Field<Instant> field, Period period) {
        Condition condition = noCondition();
        if (period.from() != null) {
            condition = condition.and(field.ge(storable(period.from())));
        }
        return period.to() == null ? condition : condition.and(field.lt(storable(period.to())));
    }

    public static <T> Condition between(Field<T> field, @Nullable T from, @Nullable T to) {
        Condition condition = from == null ? noCondition() : field.ge(from);
        return to == null ? condition : condition.and(field.le(to));
    }

    /** PostgreSQL's calendar ends sooner than Java's; a bound beyond it means the same at its end. */
    private static Instant storable(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant;
    }
}
