package crm.app.security;

import crm.users.api.Accounts;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** What follows when somebody has shown all that is needed: notes, and the way on. */
@Component
class SignInCompletion {

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Accounts accounts;
    private final SecurityLog log;
    private final SecuritySettings settings;

    SignInCompletion(Accounts accounts, SecurityLog log, SecuritySettings settings) {
        this.accounts = accounts;
        this.log = log;
        this.settings = settings;
    }

    /** Puts it into the session, under a new id so that nobody else can know it. */
    String complete(
            HttpServletRequest request, HttpServletResponse response, Authentication session, @Nullable String how) {
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return completed(request, response, session, how);
    }

    /** For what is in the session already; returns where to go on. */
    String completed(
            HttpServletRequest request, HttpServletResponse response, Authentication session, @Nullable String how) {
        if (session.getPrincipal() instanceof SignedIn person) {
            accounts.signedIn(person.userId());
            log.note(Kind.SIGNED_IN, person.userId(), how);
            SessionNotes.write(request);
            request.getSession()
                    .setMaxInactiveInterval((int) settings.signInLife().toSeconds());
        }
        return onward(request, response);
    }

    /** Where to go on, of somebody who has been in already. */
    String onward(HttpServletRequest request, HttpServletResponse response) {
        String location = location(requests.getRequest(request, response));
        requests.removeRequest(request, response);
        return location;
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
}
