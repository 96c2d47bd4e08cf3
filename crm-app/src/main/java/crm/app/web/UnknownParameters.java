package crm.app.web;

import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.list.ListQueries;
import crm.data.list.Parameters;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses request parameters that no one reads: a misspelt filter must not answer with everything. */
final class UnknownParameters implements HandlerInterceptor {

    private final Map<Endpoint, Set<String>> known = new ConcurrentHashMap<>();

    /** One method may be several controllers', each with a filter of its own. */
    private record Endpoint(Class<?> controller, Method method) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("crm.")) {
            Set<String> names = known.computeIfAbsent(
                    new Endpoint(method.getBeanType(), method.getMethod()), endpoint -> names(method));
            List<FieldError> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .map(name -> FieldError.of(Parameters.shown(name), "parameter-unknown"))
                    .toList();
            if (!unknown.isEmpty()) {
                throw ProblemException.malformed(unknown);
            }
        }
        return true;
    }

    static Set<String> names(HandlerMethod method) {
        var names = new HashSet<String>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            if (parameter.getParameterType() == ListRequest.class) {
                names.addAll(ListQueries.pageNames());
            } else if (parameter.hasParameterAnnotation(Filter.class)) {
                names.addAll(ListQueries.filterNames(parameter.getParameterType()));
            } else {
                addRequestParam(parameter, names);
            }
        }
        return names;
    }

    private static void addRequestParam(MethodParameter parameter, Set<String> names) {
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
        String name = param != null ? param.name() : part != null ? part.name() : null;
        if (name != null) {
            String declared = name.isEmpty() ? parameter.getParameterName() : name;
            if (declared != null) {
                names.add(declared);
            }
        }
    }
}
