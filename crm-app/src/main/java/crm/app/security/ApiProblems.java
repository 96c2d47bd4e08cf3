package crm.app.security;

import crm.kernel.ProblemException;
import crm.users.api.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refusals of the security chain in the form of all other refusals. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final HandlerExceptionResolver problems;

    ApiProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof NoAccessException refused) {
            problems.resolveException(request, response, null, ProblemException.of(403, refused.code()));
            return;
        }
        if (failure instanceof AuthenticationServiceException) {
            problems.resolveException(request, response, null, ProblemException.of(503, "unavailable"));
            return;
        }
        challenge.commence(request, response, failure);
        problems.resolveException(request, response, null, ProblemException.of(401, "unauthenticated"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean narrowed = authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && !person.mayWrite();
        problems.resolveException(
                request,
                response,
                null,
                narrowed ? ProblemException.of(403, "token-reads-only") : ProblemException.forbidden());
    }
}
