package crm.kernel;

import java.time.Clock;
import java.time.Duration;

/** The clocks that the application is given. */
public final class Clocks {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private Clocks() {}

    /** As exact as PostgreSQL keeps an instant, so that what a change answers is what is read later. */
    public static Clock utc() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
