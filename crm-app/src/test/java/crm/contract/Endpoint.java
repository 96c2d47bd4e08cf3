package crm.contract;

import crm.data.ListRequest;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One method of one path, and what its controller takes. */
record Endpoint(String method, String path, HandlerMethod handler) {

    private static final String BASE = "/api/v1";

    /** Those under {@code /api/v1}. */
    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        return everywhere(mapping).stream()
                .filter(endpoint -> endpoint.path().startsWith(BASE))
                .toList();
    }

    /** Those of the pages of the sign-in, too. */
    static List<Endpoint> everywhere(RequestMappingHandlerMapping mapping) {
        var endpoints = new ArrayList<Endpoint>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    if (handler.getBeanType().getPackageName().startsWith("crm.")) {
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

    /** What a body is read as, or would be laid over. */
    @Nullable
    Type body() {
        return parameters()
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> GenericTypeResolver.resolveType(
                        parameter.getGenericParameterType(), parameter.getContainingClass()))
                .map(type -> type instanceof ParameterizedType patch && patch.getRawType() == MergePatch.class
                        ? patch.getActualTypeArguments()[0]
                        : type)
                .findFirst()
                .orElse(null);
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
        return path.substring(path.startsWith(BASE) ? BASE.length() + 1 : 1).split("/")[0];
    }

    private java.util.stream.Stream<MethodParameter> parameters() {
        return Arrays.stream(handler.getMethodParameters());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
