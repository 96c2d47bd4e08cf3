package crm.data;

import crm.kernel.FieldName;
import crm.kernel.FieldRules;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which fields of which records the members of a type are.
 *
 * @param types the kinds of records; none for a type that field rules do not concern
 * @param named what single members are, where it is not the field of their own name
 */
public record RecordFields(List<RecordType> types, Map<String, Named> named) {

    private static final Map<Class<?>, RecordFields> KNOWN = new ConcurrentHashMap<>();

    /** A field of some kinds of records. */
    public record Named(List<RecordType> types, String field) {}

    /** What a request, an answer, a filter or the words of an order say of themselves. */
    public static RecordFields of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, RecordFields::read);
    }

    public boolean isEmpty() {
        return types.isEmpty()
                && named.values().stream().allMatch(name -> name.types().isEmpty());
    }

    /** The field that a member is, and of which kinds. */
    public Named of(String member) {
        Named known = named.get(member);
        return known == null ? new Named(types, member) : known;
    }

    public boolean mayRead(FieldRules rules, String member) {
        Named name = of(member);
        return name.types().stream().allMatch(type -> rules.mayRead(type, name.field()));
    }

    public boolean mayChange(FieldRules rules, String member) {
        Named name = of(member);
        return name.types().stream().allMatch(type -> rules.mayChange(type, name.field()));
    }

    private static RecordFields read(Class<?> type) {
        FieldsOf declared = type.getAnnotation(FieldsOf.class);
        List<RecordType> types = declared == null ? List.of() : List.of(declared.value());
        Map<String, Named> named = new HashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                FieldName name = component.getAnnotation(FieldName.class);
                String member = component.getName();
                if (name != null) {
                    named.put(member, new Named(name.of().length == 0 ? types : List.of(name.of()), name.value()));
                } else if (member.endsWith("Id")) {
                    named.put(member, new Named(types, member.substring(0, member.length() - 2)));
                }
            }
        }
        return new RecordFields(types, named);
    }
}
