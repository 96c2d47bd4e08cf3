package crm.bench;

import crm.testing.http.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Many people at once while the rights of all are dropped over and over, as when somebody changes people or groups, on connections whose
 * plans are not made yet: nobody is refused.
 */
final class ColdPhase {

    static final int CLIENTS = 64;
    static final int PEOPLE = 50;
    static final double AIM_P99 = 1_000;

    private static final int SECONDS = 8;
    private static final long PAUSE = 150;

    /** The pool looks whether a connection still stands once nobody used it for half a second; before, whoever gets a dead one is refused. */
    private static final long UNUSED = 600;

    private static final String BACKENDS =
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'crm' and state = 'idle'";

    private ColdPhase() {}

    /**
     * What came of it.
     *
     * @param refused requests that were refused or broke off
     * @param drops how often all rights were dropped meanwhile
     */
    record Outcome(Rate rate, long refused, long drops) {

        boolean reached() {
            return refused == 0 && rate.p99() <= AIM_P99;
        }

        String text() {
            return "%d clients of %d people, rights dropped %d times, connections new: %,.0f requests a second, p99 %,.0f ms, %d refused (aim: none, p99 ≤ %,.0f ms) %s"
                    .formatted(
                            CLIENTS,
                            PEOPLE,
                            drops,
                            rate.perSecond(),
                            rate.p99(),
                            refused,
                            AIM_P99,
                            reached() ? "✓" : "✗");
        }
    }

    static Outcome of(Side side) throws IOException, InterruptedException {
        var web = new WebClient();
        List<Request> requests = side.company().some(PEOPLE).stream()
                .flatMap(person -> Stream.of(
                        Request.get(person, web.path("list", Map.of())),
                        Request.get(person, "/api/v1/funnels/2/board"),
                        Request.get(person, "/api/v1/me/permissions")))
                .toList();
        var work = WorkBuilder.builder()
                .name("cold")
                .title("cold")
                .share(0)
                .rate(0)
                .samples(List.of())
                .before(List.of())
                .afterFirst(List.of())
                .requests(() -> requests)
                .build();
        side.wrk().run(work, CLIENTS, 2, refused -> {});
        Thread.sleep(UNUSED);
        side.database().sql().queryForObject(BACKENDS, Long.class);
        var refused = new AtomicLong();
        var over = new AtomicBoolean();
        var drops = new AtomicLong();
        Thread dropping = Thread.ofPlatform().start(() -> drop(side, over, drops));
        try {
            return new Outcome(side.wrk().run(work, CLIENTS, SECONDS, refused::set), refused.get(), drops.get());
        } finally {
            over.set(true);
            dropping.join();
        }
    }

    private static void drop(Side side, AtomicBoolean over, AtomicLong drops) {
        Person owner = side.company().owner();
        try {
            while (!over.get()) {
                var answer = owner.send(
                        side.installation(),
                        "POST",
                        "/api/v1/groups",
                        Map.of("name", "Група " + System.nanoTime()),
                        Map.of());
                if (answer.statusCode() == 201) {
                    drops.incrementAndGet();
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
