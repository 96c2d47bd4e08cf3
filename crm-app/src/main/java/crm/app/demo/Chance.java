package crm.app.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that comes out the same for the same seed, one of its own for everything it is asked about. */
record Chance(RandomGenerator random) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** The chance of the n-th thing of a kind, whatever happens to the others. */
    static Chance of(long seed, String kind, int n) {
        return new Chance(new SplittableRandom((seed * 31 + kind.hashCode()) ^ (n + 1) * GOLDEN));
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** Minutes about this many, as waits are: mostly shorter, sometimes much longer. */
    long minutes(long mean) {
        double wait = -Math.log(1 - random.nextDouble()) * mean;
        return Math.round(Math.clamp(wait, 3, mean * 4.0));
    }
}
