package crm.users.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.kernel.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CheckQueueTests {

    @Test
    void theLeastSuspiciousGoFirstAndTheMostSuspiciousAreSentAwayWhenTooManyWait() throws Exception {
        var queue = new CheckQueue(1, 2, Duration.ofSeconds(30));
        var order = new CopyOnWriteArrayList<String>();
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            threads.submit(() -> queue.run(0, () -> {
                running.countDown();
                await(release);
                return order.add("first");
            }));
            running.await();
            Future<Boolean> worst = threads.submit(() -> queue.run(50, () -> order.add("worst")));
            Awaitility.await().until(() -> queue.waiting() == 1);
            Future<Boolean> bad = threads.submit(() -> queue.run(9, () -> order.add("bad")));
            Awaitility.await().until(() -> queue.waiting() == 2);
            Future<Boolean> good = threads.submit(() -> queue.run(0, () -> order.add("good")));
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(worst::get)
                    .withCauseInstanceOf(ProblemException.class);
            release.countDown();
            good.get();
            bad.get();
        }
        assertThat(order).isEqualTo(List.of("first", "good", "bad"));
    }

    @Test
    void whoWaitsTooLongIsSentAwayAndTheNextStillGetsTheTurn() throws Exception {
        var queue = new CheckQueue(1, 2, Duration.ofMillis(50));
        var release = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            var running = new CountDownLatch(1);
            Future<Boolean> first = threads.submit(() -> queue.run(0, () -> {
                running.countDown();
                await(release);
                return true;
            }));
            running.await();
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> queue.run(0, () -> true));
            release.countDown();
            first.get();
        }
        assertThat(queue.run(0, () -> "served")).isEqualTo("served");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
