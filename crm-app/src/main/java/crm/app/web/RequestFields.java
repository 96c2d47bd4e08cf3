package crm.app.web;

import crm.data.RecordFields;
import crm.data.ValidRequests;
import crm.kernel.FieldError;
import crm.kernel.FieldRules;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses request bodies that would set what the caller's role is kept from changing, before anything is looked up. */
@ControllerAdvice
class RequestFields extends RequestBodyAdviceAdapter {

    private final ViewerResolver viewers;

    RequestFields(ViewerResolver viewers) {
        this.viewers = viewers;
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
        if (body instanceof Record || body instanceof MergePatch<?>) {
            viewers.current()
                    .map(viewer -> viewer.permissions().fields())
                    .filter(rules -> !rules.isEmpty())
                    .ifPresent(rules -> require(rules, body));
        }
        return body;
    }

    private static void require(FieldRules rules, Object body) {
        if (body instanceof JsonMergePatch<?> patch) {
            RecordFields fields = RecordFields.of(patch.requestType());
            patch.members().forEach(member -> require(rules, fields, member, member));
        } else {
            requireWithin(rules, body, "");
        }
    }

    /** Goes into records that hold others, such as the contact that a lead is converted with. */
    private static void requireWithin(FieldRules rules, Object request, String path) {
        RecordFields fields = RecordFields.of(request.getClass());
        for (RecordComponent component : request.getClass().getRecordComponents()) {
            Object value = ValidRequests.value(component, request);
            if (value == null || value instanceof Collection<?> some && some.isEmpty()) {
                continue;
            }
            String member = component.getName();
            require(rules, fields, member, path + member);
            if (value instanceof Record inner) {
                requireWithin(rules, inner, path + member + ".");
            } else if (value instanceof List<?> inner) {
                for (int i = 0; i < inner.size(); i++) {
                    if (inner.get(i) instanceof Record line) {
                        requireWithin(rules, line, path + member + "[" + i + "].");
                    }
                }
            }
        }
    }

    private static void require(FieldRules rules, RecordFields fields, String member, String path) {
        if (!fields.mayChange(rules, member)) {
            throw ProblemException.about(
                    FieldError.of(path, "field-not-yours-to-change"), 403, "field-not-yours-to-change");
        }
    }
}
