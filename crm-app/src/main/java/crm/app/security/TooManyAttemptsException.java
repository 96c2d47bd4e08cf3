package crm.app.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in was tried too often; it may be tried again after a while. */
final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttemptsException(Duration wait) {
        super("too many attempts");
        this.seconds = Math.max(1, wait.toSeconds());
    }

    long seconds() {
        return seconds;
    }
}
