package crm.kernel;

import java.time.Duration;
import java.util.List;

/** 429: somebody has done so much of something that they have to wait; answered with {@code Retry-After}. */
public final class LimitException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final Duration untilAgain;

    /** @param args of the text under {@code problem.<code>} */
    public LimitException(String code, Duration wait, Object... args) {
        super(429, code, List.of(args), List.of());
        this.untilAgain = wait.isPositive() ? wait : Duration.ofSeconds(1);
    }

    public Duration untilAgain() {
        return untilAgain;
    }
}
