package crm.contract;

import crm.kernel.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body that would mostly do, made from the type that a controller takes, and the same with one of its values replaced. */
final class BodySample {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 5;

    /** What members of these names hold, as no type tells it. */
    private static final Map<String, Object> NAMED = Map.ofEntries(
            Map.entry("email", "hostile@example.com"),
            Map.entry("address", "hostile@example.com"),
            Map.entry("number", "+380501112233"),
            Map.entry("personalPhone", "+380501112233"),
            Map.entry("workPhone", "+380501112233"),
            Map.entry("record", "DEAL:1"),
            Map.entry("resource", "contacts"),
            Map.entry("format", "csv"),
            Map.entry("language", "uk"),
            Map.entry("timeZone", "Europe/Kyiv"),
            Map.entry("colour", "#112233"),
            Map.entry("egrpou", "12345678"),
            Map.entry("website", "https://example.com"),
            Map.entry("scopes", List.of("read")),
            Map.entry("source", ""),
            Map.entry("dateOfBirth", "1990-02-10"),
            Map.entry("expiresAt", "2030-01-01T00:00:00Z"),
            Map.entry("credential", Map.of("id", "AA", "type", "public-key")));

    /** One value: where it stands, and of which type it is. */
    record Leaf(List<Object> path, Class<?> type) {

        String name() {
            return path.reversed().stream()
                    .filter(String.class::isInstance)
                    .findFirst()
                    .map(String::valueOf)
                    .orElse("");
        }
    }

    private final @Nullable Object tree;
    private final List<Leaf> leaves = new ArrayList<>();

    BodySample(Type type) {
        this.tree = sample(type, "", List.of(), 0);
    }

    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    String text() {
        return written(tree, List.of(), null, "");
    }

    /** With raw JSON in the place of one value. */
    String with(Leaf leaf, String json) {
        return written(tree, List.of(), leaf.path(), json);
    }

    private @Nullable Object sample(Type type, String name, List<Object> path, int depth) {
        Class<?> raw = raw(type);
        if (!path.isEmpty()) {
            leaves.add(new Leaf(path, raw));
        }
        if (depth > DEEPEST) {
            return null;
        } else if (NAMED.containsKey(name) && !raw.isRecord() && !raw.isEnum()) {
            return NAMED.get(name);
        } else if (raw == Money.class) {
            leaves.add(new Leaf(at(path, "amount"), BigDecimal.class));
            leaves.add(new Leaf(at(path, "currency"), Money.class));
            return members("amount", "1.00", "currency", "UAH");
        } else if (raw.isRecord()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            for (RecordComponent member : raw.getRecordComponents()) {
                Object value = sample(member.getGenericType(), member.getName(), at(path, member.getName()), depth + 1);
                if (!"".equals(value)) {
                    members.put(member.getName(), value);
                }
            }
            return members;
        } else if (Collection.class.isAssignableFrom(raw)) {
            List<@Nullable Object> items = new ArrayList<>();
            items.add(sample(argument(type, 0), name, at(path, 0), depth + 1));
            return items;
        } else if (Map.class.isAssignableFrom(raw) || JsonNode.class.isAssignableFrom(raw)) {
            leaves.add(new Leaf(at(path, "a"), Object.class));
            return members("a", "b");
        }
        return scalar(raw);
    }

    private static Object scalar(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        } else if (type == Boolean.class || type == boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return "2027-01-31";
        } else if (type == Instant.class) {
            return "2027-01-31T10:00:00Z";
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return 1;
        }
        return "Текст";
    }

    private static Map<String, @Nullable Object> members(String first, Object one, Object... rest) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(first, one);
        for (int i = 0; i < rest.length; i += 2) {
            members.put(rest[i].toString(), rest[i + 1]);
        }
        return members;
    }

    private static List<Object> at(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> known -> known;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            case WildcardType any -> raw(any.getUpperBounds()[0]);
            default -> Object.class;
        };
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }

    private static String written(
            @Nullable Object value, List<Object> here, @Nullable List<Object> place, String json) {
        if (here.equals(place) && place != null) {
            return json;
        }
        if (value instanceof Map<?, ?> members) {
            var text = new StringBuilder("{");
            Map<Object, @Nullable Object> all = new LinkedHashMap<>(members);
            if (place != null
                    && place.size() == here.size() + 1
                    && place.subList(0, here.size()).equals(here)) {
                all.putIfAbsent(place.getLast(), "");
            }
            all.forEach((name, member) -> text.append(text.length() > 1 ? "," : "")
                    .append(JSON.writeValueAsString(name))
                    .append(':')
                    .append(written(member, at(here, name), place, json)));
            return text.append('}').toString();
        } else if (value instanceof List<?> items) {
            var text = new StringBuilder("[");
            for (int i = 0; i < items.size(); i++) {
                text.append(i == 0 ? "" : ",").append(written(items.get(i), at(here, i), place, json));
            }
            return text.append(']').toString();
        }
        return JSON.writeValueAsString(value);
    }
}
