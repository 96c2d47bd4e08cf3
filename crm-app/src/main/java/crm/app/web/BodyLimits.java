package crm.app.web;

import crm.kernel.UploadLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** How large the body of a request may be: what texts need, and more only where a controller takes a file and says how large. */
@Component
class BodyLimits implements SmartInitializingSingleton {

    /** Of a request without a file; Tomcat is held to the same for forms by {@code server.tomcat.max-http-form-post-size}. */
    static final DataSize TEXTS = DataSize.ofMegabytes(1);

    private static final String MULTIPART = "multipart/";

    /** Besides the file a form holds its own lines and the file's name. */
    private static final DataSize FORM = DataSize.ofKilobytes(16);

    private final RequestMappingHandlerMapping mapping;
    private final Environment environment;
    private volatile List<Upload> uploads = List.of();

    BodyLimits(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Environment environment) {
        this.mapping = mapping;
        this.environment = environment;
    }

    /**
     * @param upload whether it is of one file and a few lines
     * @param lengthKnown whether the length has to be said beforehand, as of all that the server takes apart into files
     */
    record Limit(DataSize most, boolean upload, boolean lengthKnown) {}

    private record Upload(HttpMethod method, PathPattern path, Limit limit) {}

    @Override
    public void afterSingletonsInstantiated() {
        List<Upload> found = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (takesFile(handler)) {
                Limit limit = declared(handler);
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    patterns(info).forEach(path -> found.add(new Upload(method.asHttpMethod(), path, limit)));
                }
            }
        });
        uploads = List.copyOf(found);
    }

    Limit of(HttpServletRequest request) {
        boolean form = isMultipart(request);
        Upload upload = form ? upload(request) : null;
        // Forms with files are not read by us but by the server, which would put what is too long to a disk before it
        // is asked.
        return upload == null ? new Limit(TEXTS, false, form) : upload.limit();
    }

    /** Whatever the server would take apart into files, not only what browsers send. */
    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    private @Nullable Upload upload(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        RequestPath path = ServletRequestPathUtils.parse(request);
        return uploads.stream()
                .filter(upload ->
                        upload.method().equals(method) && upload.path().matches(path.pathWithinApplication()))
                .findFirst()
                .orElse(null);
    }

    private Limit declared(HandlerMethod handler) {
        UploadLimit declared = handler.getMethodAnnotation(UploadLimit.class);
        if (declared == null) {
            throw new IllegalStateException("takes a file without @UploadLimit: " + handler);
        }
        DataSize file = DataSize.parse(environment.resolveRequiredPlaceholders(declared.value()));
        return new Limit(DataSize.ofBytes(file.toBytes() + FORM.toBytes()), true, true);
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> MultipartFile.class.isAssignableFrom(parameter.getNestedParameterType()));
    }

    private static List<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? List.of() : List.copyOf(condition.getPatterns());
    }
}
