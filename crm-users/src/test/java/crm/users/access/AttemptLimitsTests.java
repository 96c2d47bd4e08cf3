package crm.users.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.users.UsersTest;
import crm.users.api.AttemptLimits;
import crm.users.api.AttemptLimits.Purpose;
import crm.users.api.TooManyAttempts;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UsersTest
class AttemptLimitsTests {

    private static final int FREE = Purpose.PASSWORD.freeForAccount();

    @Autowired
    private AttemptLimits limits;

    private final String account = "a" + UUID.randomUUID() + "@example.com";

    @Test
    void ofManyGuessesAtOnceOnlyTheFreeOnesAndOneMoreAreLetInAndTheRestWaitsNoLongerThanAfterOne() throws Exception {
        Queue<Long> waits = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> guesses = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> {
                        try {
                            limits.admit(Purpose.PASSWORD, account, address());
                            return 1;
                        } catch (TooManyAttempts e) {
                            waits.add(e.seconds());
                            return 0;
                        }
                    }))
                    .toList();
            int letIn = 0;
            for (Future<Integer> guess : guesses) {
                letIn += guess.get();
            }
            assertThat(letIn).isEqualTo(FREE + 1);
        }
        assertThat(waits).isNotEmpty().allSatisfy(wait -> assertThat(wait).isBetween(1L, 2L));
    }

    @Test
    void guessesAtAnAccountFromEverNewAddressesAreMoreSuspiciousThanSomebodyElsesFirstAttempt() {
        int last = 0;
        for (int i = 0; i < FREE; i++) {
            last = limits.admit(Purpose.PASSWORD, account, address());
        }
        assertThat(last).isGreaterThan(limits.admit(Purpose.PASSWORD, "other-" + account, address()));
    }

    @Test
    void whereSomebodyHasSignedInBeforeNothingIsSuspiciousAndGuessingElsewhereKeepsNobodyOut() {
        String home = address();
        limits.admit(Purpose.PASSWORD, account, home);
        limits.succeeded(Purpose.PASSWORD, account, home);
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> {
            for (int i = 0; i < FREE + 2; i++) {
                limits.admit(Purpose.PASSWORD, account, address());
            }
        });
        assertThat(limits.admit(Purpose.PASSWORD, account, home)).isZero();
    }

    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }
}
