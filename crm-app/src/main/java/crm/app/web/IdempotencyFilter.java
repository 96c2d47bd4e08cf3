package crm.app.web;

import crm.kernel.ProblemException;
import crm.users.api.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a repeated POST with the same {@code Idempotency-Key} return the first answer. What the request does and the note of its answer
 * are one transaction, so neither can exist without the other, even after a crash in between.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final int KEY_LENGTH = 200;

    private final IdempotentAnswers answers;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(IdempotentAnswers answers, HandlerExceptionResolver problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getHeader(HEADER) == null
                || !HttpMethod.POST.matches(request.getMethod())
                || person() == null
                || type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Long person = person();
        String key = request.getHeader(HEADER);
        if (person == null || key.isBlank() || key.length() > KEY_LENGTH) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    ProblemException.malformed(HEADER, "parameter-unreadable", Parameters.shown(key)));
            return;
        }
        try {
            var repeatable = new RepeatableRequest(request);
            answers.once(person, key, repeatable.fingerprint(), () -> answer(repeatable, response, chain))
                    .writeTo(response);
        } catch (RuntimeException refusal) {
            problems.resolveException(request, response, null, refusal);
        }
    }

    private static IdempotentAnswers.Answer answer(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        return IdempotentAnswers.Answer.of(kept);
    }

    private static @Nullable Long person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.userId()
                : null;
    }
}
