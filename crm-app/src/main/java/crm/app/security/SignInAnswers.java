package crm.app.security;

import crm.kernel.ProblemException;
import crm.users.api.Accounts;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers the sign-in form: to the web client in JSON, to a plain form by redirects. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final String RETRY_SECONDS = "5";

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final Accounts accounts;
    private final SecurityLog log;
    private final HandlerExceptionResolver problems;
    private final JsonMapper json;

    SignInAnswers(
            Accounts accounts,
            SecurityLog log,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            JsonMapper json) {
        this.accounts = accounts;
        this.log = log;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof SignedIn person) {
            accounts.signedIn(person.userId());
            log.note(Kind.SIGNED_IN, person.userId(), null);
            SessionNotes.write(request);
        }
        String location = location(requests.getRequest(request, response));
        requests.removeRequest(request, response);
        if (wantsJson(request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), Map.of("location", location));
        } else {
            response.sendRedirect(location);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof RefusedAttemptException refused) {
            answer(request, response, refused.problem());
        } else if (failure instanceof InternalAuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            answer(request, response, ProblemException.of(503, "unavailable"));
        } else if (wantsJson(request)) {
            answer(request, response, ProblemException.of(401, "bad-credentials"));
        } else {
            response.sendRedirect("/login?error");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        problems.resolveException(request, response, null, problem);
    }

    /** Only the path and query of what was asked for before sign-in, so that nobody is led to another host. */
    static String location(@Nullable SavedRequest saved) {
        if (saved == null) {
            return "/";
        }
        URI asked = URI.create(saved.getRedirectUrl());
        String path = asked.getRawPath();
        return path.startsWith("//") ? "/" : asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery();
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE);
    }
}
