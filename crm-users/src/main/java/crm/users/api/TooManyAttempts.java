package crm.users.api;

import crm.kernel.ProblemException;
import java.time.Duration;
import java.util.List;

/** 429: something was tried too often and may be tried again after a while. */
public final class TooManyAttempts extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyAttempts(Duration wait) {
        this(Math.max(1, wait.toSeconds()));
    }

    private TooManyAttempts(long seconds) {
        super(429, "too-many-attempts", List.of(seconds), List.of());
        this.seconds = seconds;
    }

    /** How long to wait, at least one second. */
    public long seconds() {
        return seconds;
    }
}
