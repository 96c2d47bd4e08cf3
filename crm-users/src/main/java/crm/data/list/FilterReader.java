package crm.data.list;

import crm.data.Filter;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.RecordFields;
import crm.data.list.ListQueries.Words;
import crm.kernel.AcceptedValues;
import crm.kernel.Catalogue;
import crm.kernel.FieldRules;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills the filter records of lists from words; see {@link Filter} for what they may hold. */
@Component
class FilterReader {

    private final Clock clock;
    private final ObjectProvider<Catalogue<?>> catalogues;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    FilterReader(Clock clock, ObjectProvider<Catalogue<?>> catalogues) {
        this.clock = clock;
        this.catalogues = catalogues;
    }

    /** The parameters that a filter is asked for by. */
    static Set<String> names(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.addAll(names(ListQueries.parameter(component), component.getType()));
        }
        return names;
    }

    private static List<String> names(String name, Class<?> type) {
        return type == Period.class ? List.of(name, name + "From", name + "To") : List.of(name);
    }

    Object read(Class<?> type, Words given, Supplier<Viewer> viewer) {
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        requireReadable(shape, RecordFields.of(type), given, viewer);
        @Nullable Object[] values = new Object[shape.members().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(shape.members().get(i), given, viewer);
        }
        return BeanUtils.instantiateClass(shape.constructor(), values);
    }

    /** What one may not read, one may not find out by asking for it either. */
    private static void requireReadable(Shape shape, RecordFields fields, Words given, Supplier<Viewer> viewer) {
        if (fields.isEmpty()) {
            return;
        }
        FieldRules rules = viewer.get().permissions().fields();
        if (rules.isEmpty()) {
            return;
        }
        for (Member member : shape.members()) {
            for (String name : names(member.name(), member.type())) {
                if (!texts(name, given).isEmpty() && !fields.mayRead(rules, member.component())) {
                    throw Parameters.hidden(name);
                }
            }
        }
    }

    /** What reflection tells of a filter record; it is slow at telling it. */
    private record Shape(Constructor<?> constructor, List<Member> members) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(
                        constructor, Arrays.stream(components).map(Member::of).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @param element of a list, otherwise the type itself */
    private record Member(String name, String component, Class<?> type, Class<?> element) {

        static Member of(RecordComponent component) {
            Class<?> element = component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
            return new Member(ListQueries.parameter(component), component.getName(), component.getType(), element);
        }
    }

    private @Nullable Object value(Member member, Words given, Supplier<Viewer> viewer) {
        String name = member.name();
        Class<?> type = member.type();
        if (type == Period.class) {
            return period(name, given, viewer.get());
        }
        if (type != PersonIds.class && type != List.class) {
            String text = only(name, given);
            return text == null ? absent(type) : single(name, type, text);
        }
        List<String> texts = texts(name, given);
        if (type == PersonIds.class) {
            return persons(name, texts, viewer);
        }
        return texts.stream().map(text -> single(name, member.element(), text)).toList();
    }

    private static List<String> texts(String name, Words given) {
        String @Nullable [] texts = given.of(name);
        if (texts == null) {
            return List.of();
        }
        for (String text : texts) {
            // A filter that says nothing must not answer with everything.
            if (text.isBlank()) {
                throw ProblemException.malformed(name, Parameters.EMPTY);
            }
        }
        return List.of(texts);
    }

    private static @Nullable String only(String name, Words given) {
        List<String> texts = texts(name, given);
        if (texts.size() > 1) {
            throw ProblemException.malformed(name, "parameter-repeated");
        }
        return texts.isEmpty() ? null : texts.getFirst();
    }

    private static @Nullable Object absent(Class<?> type) {
        return type == boolean.class ? Boolean.FALSE : null;
    }

    private PersonIds persons(String name, List<String> texts, Supplier<Viewer> viewer) {
        return new PersonIds(texts.stream()
                .map(text -> text.equals("me") ? (Long) viewer.get().id() : (Long) single(name, Long.class, text))
                .toList());
    }

    private Period period(String name, Words given, Viewer viewer) {
        String named = only(name, given);
        String from = only(name + "From", given);
        String to = only(name + "To", given);
        if (named != null && (from != null || to != null)) {
            throw ProblemException.malformed(name, "period-given-twice");
        }
        if (named != null) {
            return named(name, named).at(clock.instant(), viewer.zone());
        }
        return new Period(instant(name + "From", from, viewer, 0), instant(name + "To", to, viewer, 1));
    }

    private static Period.Named named(String name, String word) {
        for (Period.Named known : Period.Named.values()) {
            if (known.name().replace("_", "").equalsIgnoreCase(word) && Character.isLowerCase(word.charAt(0))) {
                return known;
            }
        }
        throw Parameters.unreadable(name, word);
    }

    /** A day means its start, or as an end the start of the next day, in the caller's zone. */
    private static @Nullable Instant instant(String name, @Nullable String text, Viewer viewer, int daysLater) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? AcceptedValues.day(text)
                            .plusDays(daysLater)
                            .atStartOfDay(viewer.zone())
                            .toInstant()
                    : AcceptedValues.instant(text);
        } catch (DateTimeException e) {
            throw Parameters.unreadable(name, text);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object single(String name, Class<?> type, String text) {
        try {
            if (type == String.class) {
                return text(name, text);
            } else if (type == Long.class) {
                return Long.valueOf(text);
            } else if (type == Boolean.class || type == boolean.class) {
                return Parameters.flag(name, text);
            } else if (type == BigDecimal.class) {
                return AcceptedValues.number(new BigDecimal(text));
            } else if (type == LocalDate.class) {
                return AcceptedValues.day(text);
            } else if (type == RecordRef.class) {
                return RecordRef.parse(text);
            } else if (type.isEnum()) {
                return Enum.valueOf((Class) type, text);
            } else if (Catalogue.Entry.class.isAssignableFrom(type)) {
                return declared(type, text);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Parameters.unreadable(name, text);
        }
        throw new IllegalStateException("no filter of type " + type.getName().toLowerCase(Locale.ROOT));
    }

    private Object declared(Class<?> type, String text) {
        return catalogues.stream()
                .filter(catalogue -> catalogue.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no catalogue of " + type))
                .require(text);
    }

    private static String text(String name, String text) {
        if (!AcceptedValues.isText(text) || text.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.malformed(name, "control-characters");
        }
        return text;
    }
}
