package crm.app.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.kernel.Built;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a record's JSON, as far as a schema does not know them by itself. */
final class Members {

    private Members() {}

    /**
     * @param type in the code
     * @param nullable whether it may be null
     * @param omitted whether it is left out instead of being null
     * @param nullableValues whether the values of a map may be null
     * @param decimal whether it is an exact number, which travels as text
     */
    @Built
    record Member(
            String name,
            Class<?> type,
            boolean nullable,
            boolean omitted,
            boolean primitive,
            boolean nullableValues,
            boolean decimal) {}

    static List<Member> of(Class<?> type) {
        List<Member> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            var accessor = component.getAccessor();
            if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
                members.addAll(of(component.getType()));
                continue;
            }
            JsonProperty named = accessor.getAnnotation(JsonProperty.class);
            JsonInclude included = accessor.getAnnotation(JsonInclude.class);
            members.add(MembersMemberBuilder.builder()
                    .name(named == null || named.value().isEmpty() ? component.getName() : named.value())
                    .type(component.getType())
                    .nullable(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .omitted(included != null && included.value() == JsonInclude.Include.NON_NULL)
                    .primitive(component.getType().isPrimitive())
                    .nullableValues(component.getType() == Map.class && nullableValues(component))
                    .decimal(component.getType() == BigDecimal.class)
                    .build());
        }
        return members;
    }

    private static boolean nullableValues(RecordComponent map) {
        return map.getAnnotatedType() instanceof AnnotatedParameterizedType type
                && type.getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class);
    }
}
