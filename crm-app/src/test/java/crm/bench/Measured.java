package crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Runs of one kind of request, the application's and pgbench's in turn. */
final class Measured {

    private final Work work;
    private final PgScripts scripts;
    private final List<Rate> served = new ArrayList<>();
    private final List<Rate> limits = new ArrayList<>();
    private final List<Rate> wholeLimits = new ArrayList<>();

    Measured(Work work, PgScripts scripts) {
        this.work = work;
        this.scripts = scripts;
    }

    /** The statements that would read the whole answer from the database, where they differ from {@link #scripts}. */
    Optional<PgScripts> wholeAnswer() {
        return Optional.ofNullable(work.wholeAnswer()).map(scripts::within);
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

    PgScripts scripts() {
        return scripts;
    }

    void add(Rate application, Rate limit) {
        served.add(application);
        limits.add(limit);
    }

    Rate served() {
        return median(served);
    }

    Rate limit() {
        return median(limits);
    }

    /** The median of the rounds' ratios, which a disturbance of one round does not reach. */
    double share() {
        return share(limits);
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
        return share() >= work.share();
    }

    boolean reachesRate() {
        return served().perSecond() >= work.rate();
    }

    private static Rate median(List<Rate> rates) {
        return new Rate(
                median(rates, Rate::perSecond),
                rates.stream().mapToLong(Rate::requests).sum(),
                median(rates, Rate::p50),
                median(rates, Rate::p95),
                median(rates, Rate::p99),
                median(rates, Rate::applicationMicros),
                median(rates, Rate::postgresqlMicros));
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
