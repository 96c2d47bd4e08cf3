package crm.app.imports;

import crm.kernel.ImportTarget.Field;
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

    /** A name in one piece says nothing more where its parts stand beside it. */
    private static final String WHOLE_NAME = "name";

    private static final List<String> PARTS_OF_NAME = List.of("lastName", "firstName");

    private MappingGuess() {}

    /** Field by column index, null where none is recognised. */
    static Map<String, @Nullable String> of(
            List<ImportColumn> columns, List<Field> fields, Map<String, String> labels) {
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
        if (found.containsAll(PARTS_OF_NAME)) {
            byName.values().removeIf(field -> field.key().equals(WHOLE_NAME));
        }
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
