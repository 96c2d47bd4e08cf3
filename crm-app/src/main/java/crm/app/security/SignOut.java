package crm.app.security;

import crm.users.api.Accounts;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/** Signing out ends the session and the access tokens of that sign-in. */
@Component
class SignOut implements LogoutHandler {

    private final SignIns signIns;
    private final Accounts accounts;
    private final SecurityLog log;
    private final LogoutHandler ending = new SecurityContextLogoutHandler();

    SignOut(SignIns signIns, Accounts accounts, SecurityLog log) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.log = log;
    }

    /** The logout endpoint hands over its own question, in which the authentication of the session stands. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication question) {
        if (question instanceof OidcLogoutAuthenticationToken asked
                && asked.isPrincipalAuthenticated()
                && asked.getPrincipal() instanceof Authentication session) {
            if (session.getPrincipal() instanceof SignedIn person) {
                signIns.end(person);
                accounts.signedOut(person.userId());
                log.note(Kind.SIGNED_OUT, person.userId(), null);
            }
            ending.logout(request, response, session);
        }
    }
}
