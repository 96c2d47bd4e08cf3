package crm.app.security;

import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks e-mail and password. Unknown and inactive people take the same time and get the same answer as a wrong password. */
final class PasswordProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AttemptLimits limits;
    private final String nobodysHash;

    PasswordProvider(Accounts accounts, PasswordEncoder passwords, AttemptLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String password = attempt.getCredentials() instanceof String text ? text : "";
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        try {
            limits.admit(email, address);
            Optional<Account> account = accounts.byEmail(email);
            boolean right = passwords.matches(
                    password, account.map(Account::passwordHash).orElse(nobodysHash));
            Account person = account.filter(known -> right && known.active())
                    .orElseThrow(() -> new BadCredentialsException("wrong e-mail or password"));
            limits.succeeded(email, address);
            return authenticated(person);
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("a part that sign-in needs is away", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static Authentication authenticated(Account person) {
        var signedIn = new SignedIn(
                person.id(), person.securityVersion(), null, UUID.randomUUID().toString());
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn,
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }
}
