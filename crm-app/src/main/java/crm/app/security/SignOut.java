package crm.app.security;

import crm.users.api.Accounts;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Signing out ends the access tokens of that sign-in too. */
@Component
class SignOut implements LogoutHandler {

    private final SignIns signIns;
    private final Accounts accounts;

    SignOut(SignIns signIns, Accounts accounts) {
        this.signIns = signIns;
        this.accounts = accounts;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            signIns.end(person);
            accounts.signedOut(person.userId());
        }
    }
}
