package crm.app.security;

import crm.kernel.ProblemException;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that was not even looked at, for the reason that the cause says. */
final class RefusedAttemptException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemException problem;

    RefusedAttemptException(ProblemException problem) {
        super(problem.code(), problem);
        this.problem = problem;
    }

    /** A burst is refused thousands of times, from one place. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    ProblemException problem() {
        return problem;
    }
}
