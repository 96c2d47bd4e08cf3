package crm.app.security;

import crm.kernel.ProblemException;
import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.PasswordChecks;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Checks e-mail and password. Unknown and inactive people take the same time and get the same answer as a wrong password. */
final class PasswordProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordChecks passwords;
    private final SecurityLog log;
    private final SignInStep step;
    private final HttpServletRequest request;

    /** @param request the one that is being answered, which {@link AdmissionFilter} has let in */
    PasswordProvider(
            Accounts accounts, PasswordChecks passwords, SecurityLog log, SignInStep step, HttpServletRequest request) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.step = step;
        this.request = request;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String password = attempt.getCredentials() instanceof String text ? text : "";
        try {
            Optional<Account> account = accounts.byEmail(email);
            Optional<Account> active = account.filter(Account::active);
            boolean right = right(email, password, active);
            return step.afterPassword(active.filter(person -> right).orElseThrow(() -> {
                log.failed(Kind.WRONG_PASSWORD, account.map(Account::id).orElse(null), email);
                return new BadCredentialsException("wrong e-mail or password");
            }));
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("a part that sign-in needs is away", e);
        }
    }

    private boolean right(String email, String password, Optional<Account> account) {
        try {
            return passwords.right(
                    AdmissionFilter.suspicion(request),
                    email,
                    request.getRemoteAddr(),
                    password,
                    account.map(Account::passwordHash).orElse(null));
        } catch (ProblemException busy) {
            throw new RefusedAttemptException(busy);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
