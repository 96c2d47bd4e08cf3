package crm.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class EventThreadsTests {

    private static final int EVENTS = 500;

    @Test
    void aBurstIsCarriedOutByAFewThreads() throws Exception {
        var threads = started(EVENTS);
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            threads.execute(() -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                Thread.yield();
                atWork.decrementAndGet();
                done.countDown();
            });
        }
        done.await();

        assertThat(most.get()).isLessThanOrEqualTo(EventThreads.THREADS);
        threads.shutdown();
    }

    @Test
    void whoPublishesIsNeitherHeldUpNorRefusedWhenThereIsNoRoom() throws Exception {
        var threads = started(1);
        var hold = new CountDownLatch(1);
        for (int i = 0; i < EVENTS; i++) {
            threads.execute(() -> await(hold));
        }

        assertThat(threads.getThreadPoolExecutor().getQueue()).hasSize(1);
        hold.countDown();
        threads.shutdown();
    }

    @Test
    void whatWaitsIsDoneBeforeTheNodeEnds() {
        var threads = started(EVENTS);
        var done = new AtomicInteger();
        for (int i = 0; i < EVENTS; i++) {
            threads.execute(done::incrementAndGet);
        }

        threads.shutdown();

        assertThat(done).hasValue(EVENTS);
    }

    private static ThreadPoolTaskExecutor started(int waiting) {
        ThreadPoolTaskExecutor threads = EventThreads.threads(waiting);
        threads.afterPropertiesSet();
        return threads;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
