package crm.app.security;

import crm.app.factor.SecondFactors;
import crm.app.factor.SecondFactors.Need;
import crm.users.api.Accounts.Account;
import crm.users.api.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * What a session has shown so far. It leads to tokens once it has {@link #COMPLETE}: with the password alone if nothing more is needed at
 * that moment, else after a second factor. A factor or a rule that comes later is for the next sign-in.
 */
@Component
class SignInStep {

    /** All that is needed has been shown. */
    static final String COMPLETE = "FACTOR_COMPLETE";

    private final SecondFactors factors;

    SignInStep(SecondFactors factors) {
        this.factors = factors;
    }

    /** After the right password. */
    Authentication afterPassword(Account account) {
        var shown = new ArrayList<String>(List.of(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        if (factors.need(account.id()) == Need.NONE) {
            shown.add(COMPLETE);
        }
        return authentication(fresh(account), shown);
    }

    /** After a passkey that the device gave out only to its verified owner. */
    static Authentication afterPasskey(Account account) {
        return authentication(fresh(account), List.of(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, COMPLETE));
    }

    /** The same session with a second factor. */
    static Authentication completed(SignedIn person) {
        return authentication(person, List.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, COMPLETE));
    }

    static boolean complete(Authentication session) {
        return session.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(COMPLETE::equals);
    }

    private static SignedIn fresh(Account account) {
        return new SignedIn(
                account.id(), account.securityVersion(), UUID.randomUUID().toString());
    }

    private static Authentication authentication(SignedIn person, List<String> shown) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                shown.stream().map(FactorGrantedAuthority::fromAuthority).toList());
    }
}
