package crm.imports;

import crm.kernel.ImportWriter.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Guesses from the name of a column which field it holds. */
final class MappingGuess {

    private MappingGuess() {}

    /**
     * Field by column index, null where none is recognised.
     *
     * @param wholes what {@link crm.kernel.ImportWriter#wholes} says
     */
    static Map<String, @Nullable String> of(
            List<ImportColumn> columns,
            List<Field> fields,
            Map<String, String> labels,
            Map<String, List<String>> wholes) {
        Map<String, Field> byName = new HashMap<>();
        for (Field field : fields) {
            byName.putIfAbsent(squeezed(field.key()), field);
            field.aliases().forEach(alias -> byName.putIfAbsent(squeezed(alias), field));
        }
        fields.forEach(field -> byName.putIfAbsent(squeezed(labels.getOrDefault(field.key(), "")), field));
        byName.remove("");
        Set<String> found = columns.stream()
                .map(column -> byName.get(squeezed(column.name())))
                .filter(Objects::nonNull)
                .map(Field::key)
                .collect(Collectors.toSet());
        byName.values()
                .removeIf(field -> wholes.containsKey(field.key())
                        && found.containsAll(wholes.getOrDefault(field.key(), List.of())));
        Set<String> taken = new HashSet<>();
        Map<String, @Nullable String> mapping = new LinkedHashMap<>();
        for (ImportColumn column : columns) {
            Field field = byName.get(squeezed(column.name()));
            String key = field != null && (taken.add(field.key()) || field.joins()) ? field.key() : null;
            mapping.put(Integer.toString(column.index()), key);
        }
        return mapping;
    }

    /** Letters and digits only: {@code First_Name}, {@code firstName} and {@code First name:} are one. */
    private static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
