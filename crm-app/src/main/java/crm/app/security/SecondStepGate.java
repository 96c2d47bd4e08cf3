package crm.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** No authorization code, silent or not, comes out of a session that has shown only the password where more is needed. */
final class SecondStepGate implements AccessDeniedHandler {

    static final RequestMatcher AUTHORIZE =
            PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize");

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    static boolean silent(HttpServletRequest request) {
        return AUTHORIZE.matches(request)
                && List.of(String.valueOf(request.getParameter("prompt")).split(" "))
                        .contains("none");
    }

    AuthorizationManager<RequestAuthorizationContext> complete() {
        return (authentication, context) -> {
            var session = authentication.get();
            return new AuthorizationDecision(
                    session != null && session.isAuthenticated() && SignInStep.complete(session));
        };
    }

    /** An anonymous silent renewal reaches the endpoint, which answers {@code login_required} instead of a page. */
    AuthorizationManager<RequestAuthorizationContext> completeOrAnonymous() {
        return (authentication, context) -> trust.isAnonymous(authentication.get())
                ? new AuthorizationDecision(true)
                : complete().authorize(authentication, context);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!AUTHORIZE.matches(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!silent(request)) {
            requests.saveRequest(request, response);
        }
        response.sendRedirect(SecondStepController.PAGE);
    }
}
