package crm.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crm.kernel.EmailAddress;
import crm.kernel.ProblemException;
import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.AttemptLimits;
import crm.users.api.AttemptLimits.Purpose;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.TooManyAttempts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts an attempt to sign in with a password before anything else is done for it. Half of the processors at most are busy with that and
 * with refusing: the threads of a burst wait here for their turn and leave the processors to whoever is being let in.
 */
final class AdmissionFilter extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");
    private static final String SUSPICION = AdmissionFilter.class.getName() + ".suspicion";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int SIZE = 10_000;

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Whose lines in the log refused attempts belong to: a burst does not ask the database each time. */
    private final Cache<String, Optional<Long>> tried =
            Caffeine.newBuilder().maximumSize(SIZE).expireAfterWrite(KEPT).build();

    private final AttemptLimits limits;
    private final Accounts accounts;
    private final SecurityLog log;
    private final SignInAnswers answers;

    AdmissionFilter(AttemptLimits limits, Accounts accounts, SecurityLog log, SignInAnswers answers) {
        this.limits = limits;
        this.accounts = accounts;
        this.log = log;
        this.answers = answers;
    }

    /** How suspicious the attempt is that this request was let in with. */
    static int suspicion(HttpServletRequest request) {
        return (int) Objects.requireNonNull(request.getAttribute(SUSPICION));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SIGN_IN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admitted(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY);
        String account = EmailAddress.canonical(typed == null ? "" : typed);
        boolean turn = turn();
        try {
            request.setAttribute(SUSPICION, suspicion(turn, account, request.getRemoteAddr()));
            return true;
        } catch (AuthenticationException refusal) {
            answers.onAuthenticationFailure(request, response, refusal);
            return false;
        } finally {
            if (turn) {
                turns.release();
            }
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int suspicion(boolean turn, String account, String address) {
        if (!turn) {
            throw new RefusedAttemptException(ProblemException.of(503, "busy"));
        }
        try {
            return admit(account, address);
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("what counts attempts is away", e);
        }
    }

    private int admit(String account, String address) {
        try {
            return limits.admit(Purpose.PASSWORD, account, address);
        } catch (TooManyAttempts tooMany) {
            log.failed(Kind.LOCKED_OUT, personOf(account), account);
            throw new RefusedAttemptException(tooMany);
        }
    }

    private @Nullable Long personOf(String account) {
        return tried.get(account, email -> accounts.byEmail(email).map(Account::id))
                .orElse(null);
    }
}
