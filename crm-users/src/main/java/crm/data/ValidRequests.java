package crm.data;

import crm.kernel.AcceptedValues;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Whether requests hold what their members may hold, whoever sends them. */
@Component
public class ValidRequests {

    private static final List<Class<?>> MAY_HOLD_ANYTHING = List.of(Map.class, JsonNode.class, List.class);

    private final Validator validator;

    ValidRequests(Validator validator) {
        this.validator = validator;
    }

    /** @throws ProblemException 422 naming every field that fails */
    public <T> T valid(T body) {
        requireText("", body);
        if (!(body instanceof Record)) {
            return body;
        }
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<T> violation : validator.validate(body)) {
            errors.add(error(violation));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return body;
    }

    /** Members of no fixed form, such as preferences, are read without anybody's looking at their texts. */
    private static void requireText(String path, @Nullable Object value) {
        switch (value) {
            case Record request -> {
                for (RecordComponent member : request.getClass().getRecordComponents()) {
                    if (MAY_HOLD_ANYTHING.stream().anyMatch(type -> type.isAssignableFrom(member.getType()))
                            || member.getType().isRecord()) {
                        requireText(within(path, member.getName()), value(member, request));
                    }
                }
            }
            case Map<?, ?> members ->
                members.forEach((name, member) -> requireTextAt(path, String.valueOf(name), member));
            case ObjectNode members ->
                members.properties().forEach(member -> requireTextAt(path, member.getKey(), member.getValue()));
            case StringNode text -> requireText(path, text.stringValue());
            case Iterable<?> items -> items.forEach(item -> requireText(path, item));
            case String text -> {
                if (!AcceptedValues.isText(text)) {
                    throw ProblemException.invalid(path, "control-characters");
                }
            }
            case null, default -> {}
        }
    }

    private static void requireTextAt(String path, String name, @Nullable Object value) {
        requireText(path, name);
        requireText(within(path, name), value);
    }

    private static String within(String path, String member) {
        return path.isEmpty() ? member : path + "." + member;
    }

    public static FieldError error(ConstraintViolation<?> violation) {
        String field = violation.getPropertyPath().toString();
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull || constraint instanceof NotBlank || constraint instanceof NotEmpty) {
            return FieldError.of(field, "required");
        }
        if (constraint instanceof Size size) {
            return size.min() == 0
                    ? FieldError.of(field, "too-long", size.max())
                    : FieldError.of(field, "length-out-of-range", size.min(), size.max());
        }
        return FieldError.of(field, kebab(constraint.annotationType().getSimpleName()));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** What a member of a request holds. */
    public static @Nullable Object value(RecordComponent member, Object request) {
        var accessor = member.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, request);
    }
}
