package crm.users.access;

import crm.kernel.ProblemException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few password comparisons run at once, the least suspicious first. Few may wait, and when there are too many the most suspicious
 * one is sent away: a burst of guesses holds neither all processors nor all request threads.
 */
final class CheckQueue {

    private final int waiting;
    private final Duration longest;
    private final PriorityQueue<Waiter> queue =
            new PriorityQueue<>(Comparator.comparingInt(Waiter::suspicion).thenComparingLong(Waiter::number));

    private int free;
    private long number;

    /**
     * @param atOnce how many run side by side
     * @param waiting how many may wait
     * @param longest how long one waits at most
     */
    CheckQueue(int atOnce, int waiting, Duration longest) {
        this.free = atOnce;
        this.waiting = waiting;
        this.longest = longest;
    }

    <T> T run(int suspicion, Supplier<T> check) {
        Waiter waiter = enter(suspicion);
        if (waiter != null) {
            await(waiter);
        }
        try {
            return check.get();
        } finally {
            leave();
        }
    }

    synchronized int waiting() {
        return queue.size();
    }

    private synchronized @Nullable Waiter enter(int suspicion) {
        if (free > 0) {
            free--;
            return null;
        }
        var waiter = new Waiter(suspicion, number++, new CompletableFuture<>());
        queue.add(waiter);
        if (queue.size() > waiting) {
            Waiter worst = queue.stream().max(queue.comparator()).orElseThrow();
            queue.remove(worst);
            worst.turn().complete(false);
        }
        return waiter;
    }

    private void await(Waiter waiter) {
        try {
            if (waiter.turn().get(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (TimeoutException e) {
            if (!withdrawn(waiter)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!withdrawn(waiter)) {
                leave();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        throw ProblemException.of(503, "busy");
    }

    /** False when the waiter was called or sent away at this very moment. */
    private synchronized boolean withdrawn(Waiter waiter) {
        return queue.remove(waiter) || !waiter.turn().getNow(false);
    }

    private synchronized void leave() {
        Optional.ofNullable(queue.poll()).ifPresentOrElse(next -> next.turn().complete(true), () -> free++);
    }

    private record Waiter(int suspicion, long number, CompletableFuture<Boolean> turn) {}
}
