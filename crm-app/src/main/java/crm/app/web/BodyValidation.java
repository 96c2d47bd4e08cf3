package crm.app.web;

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
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Checks the constraints of every request body, so that no controller can forget to. */
@ControllerAdvice
class BodyValidation extends RequestBodyAdviceAdapter {

    private static final List<Class<?>> MAY_HOLD_ANYTHING = List.of(Map.class, JsonNode.class, List.class);

    private final Validator validator;

    BodyValidation(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        validate(body);
        return body;
    }

    /** @throws ProblemException 422 naming every field that fails */
    void validate(Object body) {
        requireText("", body);
        if (!(body instanceof Record)) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<Object> violation : validator.validate(body)) {
            errors.add(error(violation));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** Members of no fixed form, such as preferences, are read without anybody's looking at their texts. */
    private static void requireText(String path, @Nullable Object value) {
        switch (value) {
            case Record request -> {
                for (RecordComponent member : request.getClass().getRecordComponents()) {
                    if (MAY_HOLD_ANYTHING.stream().anyMatch(type -> type.isAssignableFrom(member.getType()))
                            || member.getType().isRecord()) {
                        requireText(within(path, member.getName()), RequestFields.value(member, request));
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

    static FieldError error(ConstraintViolation<?> violation) {
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
}
