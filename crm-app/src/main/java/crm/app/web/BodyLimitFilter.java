package crm.app.web;

import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Looks at how much is coming before anybody reads it, whoever sends it and wherever to. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final HandlerExceptionResolver problems;
    private final LocaleResolver languages;

    BodyLimitFilter(BodyLimits limits, HandlerExceptionResolver problems, LocaleResolver languages) {
        this.limits = limits;
        this.problems = problems;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long coming = request.getContentLengthLong();
        boolean unknown = coming < 0 && mayHaveBody(request);
        if (coming <= 0 && !unknown) {
            chain.doFilter(request, response);
            return;
        }
        BodyLimits.Limit limit = limits.of(request);
        if (unknown && limit.lengthKnown()) {
            refuse(request, response, ProblemException.of(411, "length-required"));
        } else if (coming > limit.most().toBytes()) {
            refuse(request, response, tooLarge(limit));
        } else {
            try {
                chain.doFilter(unknown ? new BoundedRequest(request, limit) : request, response);
            } catch (InvalidParameterException form) {
                refuse(request, response, unreadable(form));
            }
        }
    }

    /** Before HTTP/2 a body says how long it is or comes in chunks. */
    private static boolean mayHaveBody(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                || !request.getProtocol().startsWith("HTTP/1.");
    }

    static ProblemException tooLarge(BodyLimits.Limit limit) {
        return limit.upload()
                ? ProblemException.about(FieldError.of("file", "upload-too-large"), 413, "too-large")
                : ProblemException.of(413, "too-large");
    }

    /** A form that the server itself could or would not read. */
    static ProblemException unreadable(InvalidParameterException form) {
        return form.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                ? ProblemException.of(413, "too-large")
                : ProblemException.of(400, "malformed");
    }

    /** Where no controller has been chosen yet nobody has asked for the caller's language either. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException refusal) {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            problems.resolveException(request, response, null, refusal);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
