package crm.files.store;

import crm.kernel.UnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before something that may be away. After some failures in a row it asks only every few seconds whether that is back and refuses
 * everything else at once; and never do more than so many threads wait there, so that the others can do what does not need it.
 */
final class Circuit {

    static final Duration PAUSE = Duration.ofSeconds(5);
    static final int FAILURES = 3;
    private static final int AT_ONCE = 32;

    private static final Logger log = LoggerFactory.getLogger(Circuit.class);

    private final Clock clock;
    private final Semaphore waiting = new Semaphore(AT_ONCE);
    private int failures;
    private @Nullable Instant closedUntil;

    Circuit(Clock clock) {
        this.clock = clock;
    }

    interface Call<T extends @Nullable Object> {
        T get() throws IOException;
    }

    /** @throws UnavailableException when it was tried in vain, which the call says by the same exception, or not tried at all */
    <T extends @Nullable Object> T run(Call<T> call) throws IOException {
        if (refuses() || !waiting.tryAcquire()) {
            throw new UnavailableException("The store of files is away", null);
        }
        try {
            T result = call.get();
            worked();
            return result;
        } catch (UnavailableException e) {
            failed(e);
            throw e;
        } finally {
            waiting.release();
        }
    }

    /** Whether it has failed so often that it is not tried for now. */
    synchronized boolean open() {
        return closedUntil != null;
    }

    /** Lets one through when the pause is over, and the others only after that one has been answered. */
    private synchronized boolean refuses() {
        Instant now = clock.instant();
        if (closedUntil == null) {
            return false;
        }
        if (now.isBefore(closedUntil)) {
            return true;
        }
        closedUntil = now.plus(PAUSE);
        return false;
    }

    private synchronized void worked() {
        if (closedUntil != null) {
            log.info("The store of files is back");
        }
        failures = 0;
        closedUntil = null;
    }

    private synchronized void failed(UnavailableException failure) {
        failures++;
        if (failures >= FAILURES) {
            if (closedUntil == null) {
                log.warn("The store of files is away: {}", String.valueOf(failure.getCause()));
            }
            closedUntil = clock.instant().plus(PAUSE);
        }
    }
}
