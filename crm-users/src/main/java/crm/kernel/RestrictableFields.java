package crm.kernel;

import java.util.List;
import java.util.Set;

/**
 * Names the fields that a role may be kept from. Implemented by the module that keeps the records. Such a field is optional or a list in
 * answers, where it is written as null or empty for those who may not read it.
 */
public interface RestrictableFields {

    List<Field> restrictable();

    /**
     * @param field the member's name in the record's JSON
     * @param inHistory fields of the history that tell of it, the field itself among them
     */
    record Field(RecordType type, String field, Set<String> inHistory) {

        public static Field of(RecordType type, String field, String... alsoInHistory) {
            var names = new java.util.HashSet<>(List.of(alsoInHistory));
            names.add(field);
            return new Field(type, field, Set.copyOf(names));
        }
    }
}
