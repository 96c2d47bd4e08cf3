package crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Runs of one kind of request, the application's and pgbench's in turn. */
final class Measured {

    private final Work work;
    private final @Nullable PgScripts scripts;
    private final List<Rate> before = new ArrayList<>();
    private final List<Rate> served = new ArrayList<>();
    private final List<Rate> limits = new ArrayList<>();
    private final List<Rate> wholeLimits = new ArrayList<>();

    /** @param scripts null where the limit is not measured */
    Measured(Work work, @Nullable PgScripts scripts) {
        this.work = work;
        this.scripts = scripts;
    }

    /** The statements that would read the whole answer from the database, where they differ from {@link #scripts}. */
    Optional<PgScripts> wholeAnswer() {
        return scripts()
                .flatMap(found -> Optional.ofNullable(work.wholeAnswer()).map(found::within));
    }

    void addWhole(Rate limit) {
        wholeLimits.add(limit);
    }

    /** What pgbench reaches when the database gives the whole answer. */
    Optional<Rate> wholeLimit() {
        return wholeLimits.isEmpty() ? Optional.empty() : Optional.of(median(wholeLimits));
    }

    Optional<Double> shareOfWhole() {
        return wholeLimits.isEmpty() ? Optional.empty() : Optional.of(share(wholeLimits));
    }

    Work work() {
        return work;
    }

    Optional<PgScripts> scripts() {
        return Optional.ofNullable(scripts);
    }

    void add(Rate application) {
        served.add(application);
    }

    void addLimit(Rate limit) {
        limits.add(limit);
    }

    /** What the application that this one is compared with reached in the same round. */
    void addBefore(Rate rate) {
        before.add(rate);
    }

    Optional<Rate> before() {
        return before.isEmpty() ? Optional.empty() : Optional.of(median(before));
    }

    /** How many times as many requests as the other application, round by round. */
    Optional<Double> timesBefore() {
        return before.isEmpty() ? Optional.empty() : Optional.of(share(before));
    }

    /** How much processor time of the other application's a request takes, of application and database together. */
    Optional<Double> costOfBefore() {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var costs = new double[before.size()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = served.get(i).micros() / before.get(i).micros();
        }
        return Optional.of(median(costs));
    }

    Rate served() {
        return median(served);
    }

    Optional<Rate> limit() {
        return limits.isEmpty() ? Optional.empty() : Optional.of(median(limits));
    }

    /** The median of the rounds' ratios, which a disturbance of one round does not reach. */
    Optional<Double> share() {
        return limits.isEmpty() ? Optional.empty() : Optional.of(share(limits));
    }

    private double share(List<Rate> limits) {
        var shares = new ArrayList<Double>();
        for (int i = 0; i < served.size(); i++) {
            shares.add(served.get(i).perSecond() / limits.get(i).perSecond());
        }
        return median(shares.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How many times the cost of another kind of request, round by round. */
    double costOf(Measured other) {
        var times = new double[served.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = other.served.get(i).perSecond() / served.get(i).perSecond();
        }
        return median(times);
    }

    boolean reachesShare() {
        return share().map(share -> share >= work.share()).orElse(true);
    }

    boolean reachesRate() {
        return served().perSecond() >= work.rate();
    }

    private static Rate median(List<Rate> rates) {
        return RateBuilder.builder()
                .perSecond(median(rates, Rate::perSecond))
                .requests(rates.stream().mapToLong(Rate::requests).sum())
                .p50(median(rates, Rate::p50))
                .p95(median(rates, Rate::p95))
                .p99(median(rates, Rate::p99))
                .applicationMicros(median(rates, Rate::applicationMicros))
                .postgresqlMicros(median(rates, Rate::postgresqlMicros))
                .build();
    }

    private static double median(List<Rate> rates, ToDoubleFunction<Rate> figure) {
        return median(rates.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
