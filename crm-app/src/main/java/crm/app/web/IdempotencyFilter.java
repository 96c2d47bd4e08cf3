package crm.app.web;

import crm.data.list.Parameters;
import crm.kernel.ProblemException;
import crm.kernel.TakesProof;
import crm.users.api.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Makes a repeated POST with the same {@code Idempotency-Key} return the first answer. What the request does and the note of its answer
 * are one transaction, so neither can exist without the other, even after a crash in between.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final int KEY_LENGTH = 200;

    private final IdempotentAnswers answers;
    private final RequestMappingHandlerMapping handlers;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(
            IdempotentAnswers answers, RequestMappingHandlerMapping handlers, HandlerExceptionResolver problems) {
        this.answers = answers;
        this.handlers = handlers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !HttpMethod.POST.matches(request.getMethod())
                || caller() == null
                || BodyLimits.isMultipart(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SignedIn caller = caller();
        String key = request.getHeader(HEADER);
        if (caller == null || key.isBlank() || key.length() > KEY_LENGTH) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    ProblemException.malformed(HEADER, "parameter-unreadable", Parameters.shown(key)));
            return;
        }
        try {
            var repeatable = new RepeatableRequest(request);
            var seal = new AnswerSeal(caller.userId(), kind(caller), key);
            IdempotentAnswers.Work work = () -> answer(repeatable, response, chain);
            (takesProof(repeatable)
                            ? answers.onceApart(caller.userId(), seal, repeatable.fingerprint(), work)
                            : answers.once(caller.userId(), seal, repeatable.fingerprint(), work))
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

    /** Nothing for an ordinary sign-in; what an API token may do is part of who calls. */
    private static String kind(SignedIn caller) {
        return caller.tokenScopes() == null ? "" : " token " + new TreeSet<>(caller.tokenScopes());
    }

    private boolean takesProof(HttpServletRequest request) {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            HandlerExecutionChain found = handlers.getHandler(request);
            return found != null
                    && found.getHandler() instanceof HandlerMethod method
                    && method.hasMethodAnnotation(TakesProof.class);
        } catch (Exception noHandler) {
            // Answered as what it is when the request goes on.
            return false;
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }

    private static @Nullable SignedIn caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }
}
