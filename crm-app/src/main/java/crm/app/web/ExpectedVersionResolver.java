package crm.app.web;

import crm.data.list.Parameters;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match}. A controller whose parameter is {@code @Nullable} takes it when given, the others answer 428 without it. */
@Component
class ExpectedVersionResolver implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public @Nullable ExpectedVersion resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            if (Nullness.forMethodParameter(parameter) == Nullness.NULLABLE) {
                return null;
            }
            throw ProblemException.of(428, "version-required");
        }
        Matcher tag = TAG.matcher(header.trim());
        if (!tag.matches()) {
            throw ProblemException.malformed(HttpHeaders.IF_MATCH, "parameter-unreadable", Parameters.shown(header));
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }
}
