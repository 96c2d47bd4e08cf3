package crm.app.security;

import crm.kernel.ProblemException;
import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.PasswordChecks;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.TooManyAttempts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks e-mail and password. Unknown and inactive people take the same time and get the same answer as a wrong password. */
final class PasswordProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordChecks passwords;
    private final SecurityLog log;
    private final SignInStep step;

    PasswordProvider(Accounts accounts, PasswordChecks passwords, SecurityLog log, SignInStep step) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.step = step;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String password = attempt.getCredentials() instanceof String text ? text : "";
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        try {
            Optional<Account> account = accounts.byEmail(email);
            Long known = account.map(Account::id).orElse(null);
            Optional<Account> active = account.filter(Account::active);
            // Counted by the account, however its address was typed.
            String counted = account.map(Account::email).orElse(email);
            boolean right = checked(known, counted, address, password, active);
            return step.afterPassword(active.filter(person -> right).orElseThrow(() -> {
                log.failed(Kind.WRONG_PASSWORD, known, email);
                return new BadCredentialsException("wrong e-mail or password");
            }));
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("a part that sign-in needs is away", e);
        }
    }

    private boolean checked(
            @Nullable Long known, String email, String address, String password, Optional<Account> account) {
        try {
            return passwords.right(
                    email, address, password, account.map(Account::passwordHash).orElse(null));
        } catch (TooManyAttempts tooMany) {
            log.failed(Kind.LOCKED_OUT, known, email);
            throw new RefusedAttemptException(tooMany);
        } catch (ProblemException busy) {
            throw new RefusedAttemptException(busy);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
