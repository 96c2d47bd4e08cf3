package crm.app.web;

import crm.data.list.Parameters;
import crm.kernel.AcceptedValues;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses parameters that hold no text, and those that hold nothing at all where something is read: an empty filter must not answer with
 * everything. An address with such characters is nobody's.
 */
final class AcceptedParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("crm.")) {
            requireInAddress(request);
            boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
            List<FieldError> errors = new ArrayList<>();
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    if (!AcceptedValues.isText(value)) {
                        errors.add(FieldError.of(Parameters.shown(name), "control-characters"));
                    } else if (reads && value.isBlank()) {
                        errors.add(FieldError.of(Parameters.shown(name), Parameters.EMPTY));
                    }
                }
            });
            if (!errors.isEmpty()) {
                throw ProblemException.malformed(errors);
            }
        }
        return true;
    }

    private static void requireInAddress(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && !variables.values().stream().allMatch(value -> AcceptedValues.isText(String.valueOf(value)))) {
            throw ProblemException.notFound();
        }
    }
}
