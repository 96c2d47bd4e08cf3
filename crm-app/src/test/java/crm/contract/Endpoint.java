package crm.contract;

import crm.data.ListRequest;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One method of one path under {@code /api/v1}, and what its controller takes. */
record Endpoint(String method, String path, HandlerMethod handler) {

    private static final String BASE = "/api/v1";

    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        var endpoints = new ArrayList<Endpoint>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    if (path.startsWith(BASE)) {
                        endpoints.add(new Endpoint(method.name(), path, handler));
                    }
                }
            }
        });
        endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return endpoints;
    }

    boolean isPublic() {
        return path.equals(BASE + "/setup")
                || path.equals(BASE + "/sign-in")
                || path.startsWith(BASE + "/password-resets")
                || path.startsWith(BASE + "/invitations/by-token/");
    }

    boolean isList() {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == ListRequest.class);
    }

    boolean takesJson() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    boolean needsVersion() {
        return parameters()
                .anyMatch(parameter -> parameter.getParameterType() == ExpectedVersion.class
                        && Nullness.forMethodParameter(parameter) != Nullness.NULLABLE);
    }

    boolean changesInPlace() {
        return List.of("PUT", "PATCH", "DELETE").contains(method) || path.endsWith("/move");
    }

    boolean namesARecord() {
        return path.contains("{") && !isPublic();
    }

    String mediaType() {
        boolean patch = parameters().anyMatch(parameter -> parameter.getParameterType() == MergePatch.class);
        return patch ? "application/merge-patch+json" : MediaType.APPLICATION_JSON_VALUE;
    }

    /** The path with every variable replaced. */
    String at(Object id) {
        return path.replaceAll("\\{[^}]+}", id.toString());
    }

    /** The resource that the path begins with, such as {@code contacts}. */
    String resource() {
        return path.substring(BASE.length() + 1).split("/")[0];
    }

    private java.util.stream.Stream<MethodParameter> parameters() {
        return Arrays.stream(handler.getMethodParameters());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
