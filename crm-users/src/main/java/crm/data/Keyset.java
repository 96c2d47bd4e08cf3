package crm.data;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import crm.kernel.AcceptedValues;
import crm.kernel.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SortField;
import org.jooq.impl.QOM;

/**
 * The order of a list and positions in it. A position becomes an index condition: one row comparison where all columns run the same
 * way, otherwise the expanded form together with the bound on the first column that lets the index be entered at the right place.
 */
final class Keyset {

    private static final String SEPARATOR = "\u001f";

    private final Map<Field<?>, Boolean> descending;
    private final String signature;

    private Keyset(Map<Field<?>, Boolean> descending, String signature) {
        this.descending = descending;
        this.signature = signature;
    }

    static <S extends Enum<S> & SortColumn> Keyset of(ListRequest<S> request, Field<Long> id) {
        var columns = new LinkedHashMap<Field<?>, Boolean>();
        var signature = new StringBuilder();
        boolean last = false;
        for (SortOrder<S> order : request.sort()) {
            last = order.descending();
            columns.putIfAbsent(order.column().field(), last);
            signature.append(last ? '-' : '+').append(order.column().parameter());
        }
        columns.putIfAbsent(id, last);
        return new Keyset(columns, signature.toString());
    }

    List<Field<?>> fields() {
        return List.copyOf(descending.keySet());
    }

    List<SortField<?>> order() {
        var order = new ArrayList<SortField<?>>();
        descending.forEach((field, down) -> order.add(down ? field.desc() : field.asc()));
        return order;
    }

    /** The columns of the order under names of their own, for a statement that finds rows first and reads them afterwards. */
    List<Field<?>> keys() {
        var keys = new ArrayList<Field<?>>();
        descending.keySet().forEach(field -> keys.add(field.as(key(field))));
        return keys;
    }

    List<SortField<?>> keyOrder() {
        var order = new ArrayList<SortField<?>>();
        descending.forEach(
                (field, down) -> order.add(down ? key(field).desc() : key(field).asc()));
        return order;
    }

    <T> Field<T> key(Field<T> field) {
        return field(name("key_" + field.getName()), field.getDataType());
    }

    String cursor(Row last) {
        var parts = new ArrayList<String>();
        parts.add(signature);
        for (Field<?> field : descending.keySet()) {
            Object value = last.get(field);
            parts.add(
                    value == null
                            ? ""
                            : value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What comes after the position. A bound of the filter that the position implies is left out: with both, PostgreSQL enters the index
     * at the bound and walks from there to the position.
     *
     * @param where the filter, which the position has come from
     */
    Condition after(String cursor, Condition where) {
        List<Object> values = read(cursor);
        return withoutImplied(where, values.getFirst()).and(after(values));
    }

    private Condition withoutImplied(Condition where, Object position) {
        if (where instanceof QOM.And both) {
            return withoutImplied(both.$arg1(), position).and(withoutImplied(both.$arg2(), position));
        }
        return where instanceof QOM.CompareCondition<?, ?> bound && implied(bound, position) ? noCondition() : where;
    }

    @SuppressWarnings("unchecked")
    private boolean implied(QOM.CompareCondition<?, ?> bound, Object position) {
        if (!bound.$arg1().equals(fields().getFirst())
                || !(bound.$arg2() instanceof Param<?> given)
                || position instanceof String
                || !position.getClass().isInstance(given.getValue())) {
            return false;
        }
        int distance = ((Comparable<Object>) position).compareTo(Objects.requireNonNull(given.getValue()));
        return first()
                ? bound instanceof QOM.Lt && distance < 0 || bound instanceof QOM.Le && distance <= 0
                : bound instanceof QOM.Gt && distance > 0 || bound instanceof QOM.Ge && distance >= 0;
    }

    private Condition after(List<Object> values) {
        List<Field<?>> fields = fields();
        boolean uniform = descending.values().stream().distinct().count() == 1;
        if (uniform) {
            var here = row(fields);
            var there = row(bound(fields, values));
            return first() ? here.lessThan(there) : here.greaterThan(there);
        }
        return beyond(fields.getFirst(), values.getFirst(), first(), true).and(expanded(fields, values));
    }

    private boolean first() {
        return descending.values().iterator().next();
    }

    private Condition expanded(List<Field<?>> fields, List<Object> values) {
        Condition any = noCondition();
        Condition equal = noCondition();
        for (int i = 0; i < fields.size(); i++) {
            Field<?> field = fields.get(i);
            boolean down = Boolean.TRUE.equals(descending.get(field));
            any = any.or(equal.and(beyond(field, values.get(i), down, false)));
            equal = equal.and(same(field, values.get(i)));
        }
        return any;
    }

    @SuppressWarnings("unchecked")
    private static Condition beyond(Field<?> field, Object value, boolean down, boolean orSame) {
        var typed = (Field<Object>) field;
        if (orSame) {
            return down ? typed.lessOrEqual(value) : typed.greaterOrEqual(value);
        }
        return down ? typed.lessThan(value) : typed.greaterThan(value);
    }

    @SuppressWarnings("unchecked")
    private static Condition same(Field<?> field, Object value) {
        return ((Field<Object>) field).eq(value);
    }

    private static List<Field<?>> bound(List<Field<?>> fields, List<Object> values) {
        var bound = new ArrayList<Field<?>>();
        for (int i = 0; i < fields.size(); i++) {
            bound.add(val(values.get(i), fields.get(i).getDataType()));
        }
        return bound;
    }

    private List<Object> read(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length != descending.size() + 1 || !parts[0].equals(signature)) {
                throw ProblemException.malformed("cursor", "cursor-of-another-list");
            }
            var values = new ArrayList<Object>();
            int i = 1;
            for (Field<?> field : descending.keySet()) {
                values.add(read(field.getType(), parts[i++]));
            }
            return values;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw ProblemException.malformed("cursor", "cursor-unreadable");
        }
    }

    private static Object read(Class<?> type, String text) {
        if (type == Long.class) {
            return Long.valueOf(text);
        } else if (type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == Short.class) {
            return Short.valueOf(text);
        } else if (type == BigDecimal.class) {
            return AcceptedValues.number(new BigDecimal(text));
        } else if (type == Instant.class) {
            return AcceptedValues.instant(text);
        } else if (type == LocalDate.class) {
            return AcceptedValues.day(text);
        } else if (type == Boolean.class) {
            return Boolean.valueOf(text);
        } else if (type == String.class && AcceptedValues.isText(text)) {
            return text;
        } else if (type == String.class) {
            throw new IllegalArgumentException("no text of ours");
        }
        throw new IllegalStateException("no cursor over " + type);
    }
}
