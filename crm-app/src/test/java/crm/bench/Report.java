package crm.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The measured figures as a table, on the screen and in the documentation. */
final class Report {

    static final double DEEP_PAGE_COST = 1.3;

    private static final String ROW = "%-30s %9s %8s %8s %8s %9s %7s %9s %7s %5s %8s %8s %9s %8s %8s  %s%n";

    private final Options options;
    private final Dataset data;
    private final Machine machine;
    private final List<Measured> all;
    private final Optional<ColdPhase.Outcome> cold;

    /** @param cold what came of many people at once while nothing was known of them */
    Report(
            Options options,
            Dataset data,
            Machine machine,
            List<Measured> all,
            Optional<ColdPhase.Outcome> cold) {
        this.options = options;
        this.data = data;
        this.machine = machine;
        this.all = all;
        this.cold = cold;
    }

    String text() {
        var text = new StringBuilder();
        text.append(String.format(
                ROW,
                "request",
                "per s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "limit /s",
                "ratio",
                "whole /s",
                "ratio",
                "stmts",
                "app µs",
                "pg µs",
                "base /s",
                "times",
                "cost",
                "aim"));
        for (Measured measured : all) {
            Rate served = measured.served();
            text.append(String.format(
                    Locale.ROOT,
                    ROW,
                    measured.work().title(),
                    whole(served.perSecond()),
                    exact(served.p50()),
                    exact(served.p95()),
                    exact(served.p99()),
                    measured.limit().map(limit -> whole(limit.perSecond())).orElse(""),
                    measured.share().map(Report::percent).orElse(""),
                    measured.wholeLimit().map(limit -> whole(limit.perSecond())).orElse(""),
                    measured.shareOfWhole().map(Report::percent).orElse(""),
                    statements(measured),
                    whole(served.applicationMicros()),
                    whole(served.postgresqlMicros()),
                    measured.before().map(before -> whole(before.perSecond())).orElse(""),
                    measured.timesBefore().map(Report::times).orElse(""),
                    measured.costOfBefore().map(Report::percent).orElse(""),
                    aim(measured)));
        }
        deepPageCost()
                .ifPresent(cost -> text.append(String.format(
                        Locale.ROOT,
                        "The deep page costs %.2f × the first (aim: at most %.1f).%n",
                        cost,
                        DEEP_PAGE_COST)));
        cold.ifPresent(outcome -> text.append(outcome.text()).append('\n'));
        return text + about() + "\n";
    }

    /** What is below its aim; absolute figures count at 16 clients only. */
    List<String> failures() {
        var failures = new ArrayList<String>();
        for (Measured measured : all) {
            if (!measured.reachesShare()) {
                failures.add("Below its share of the limit: " + measured.work().title());
            }
            if (!measured.reachesRate()) {
                failures.add("Below its rate: " + measured.work().title());
            }
        }
        cold.filter(outcome -> !outcome.reached()).ifPresent(outcome -> failures.add("People are refused or wait"));
        deepPageCost()
                .filter(cost -> cost > DEEP_PAGE_COST)
                .ifPresent(cost -> failures.add("The deep page is too dear"));
        return failures;
    }

    /** Replaces the figures of that size in the document. */
    void write(Path document) throws IOException {
        Figures.write(document, heading(), about() + "\n\n" + markdown());
    }

    private String heading() {
        return String.format(Locale.ROOT, "%,d deals, %d clients", data.deals(), options.clients())
                + (options.base() == null ? "" : ", in turns with an earlier one");
    }

    private String markdown() {
        var table = new StringBuilder("""
                | request | per second | p50 ms | p95 ms | p99 ms | pgbench per second | ratio | whole answer per second | ratio | statements | CPU app µs | CPU PostgreSQL µs | other per second | × the other | CPU of the other's | aim |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (Measured measured : all) {
            Rate served = measured.served();
            table.append(String.join(
                            " | ",
                            "| " + measured.work().title(),
                            whole(served.perSecond()),
                            exact(served.p50()),
                            exact(served.p95()),
                            exact(served.p99()),
                            measured.limit()
                                    .map(limit -> whole(limit.perSecond()))
                                    .orElse(""),
                            measured.share().map(Report::percent).orElse(""),
                            measured.wholeLimit()
                                    .map(limit -> whole(limit.perSecond()))
                                    .orElse(""),
                            measured.shareOfWhole().map(Report::percent).orElse(""),
                            statements(measured),
                            whole(served.applicationMicros()),
                            whole(served.postgresqlMicros()),
                            measured.before()
                                    .map(before -> whole(before.perSecond()))
                                    .orElse(""),
                            measured.timesBefore().map(Report::times).orElse(""),
                            measured.costOfBefore().map(Report::percent).orElse(""),
                            aim(measured)))
                    .append(" |\n");
        }
        deepPageCost()
                .ifPresent(cost ->
                        table.append(String.format(Locale.ROOT, "%nThe deep page costs %.2f × the first.%n", cost)));
        cold.ifPresent(outcome -> table.append("\n").append(outcome.text()).append(".\n"));
        return table.toString();
    }

    private String about() {
        return String.format(
                Locale.ROOT,
                "%s %,d entries; medians of %d rounds of %d s.",
                machine.text(),
                data.entries(),
                options.rounds(),
                options.seconds());
    }

    private Optional<Double> deepPageCost() {
        return named("deep").flatMap(deep -> named("list").map(deep::costOf));
    }

    private Optional<Measured> named(String name) {
        return all.stream()
                .filter(measured -> measured.work().name().equals(name))
                .findFirst();
    }

    private static String aim(Measured measured) {
        var aims = new ArrayList<String>();
        if (measured.work().share() > 0 && measured.share().isPresent()) {
            aims.add("≥ " + percent(measured.work().share()) + (measured.reachesShare() ? " ✓" : " ✗"));
        }
        if (measured.work().rate() > 0) {
            aims.add("≥ " + whole(measured.work().rate()) + "/s" + (measured.reachesRate() ? " ✓" : " ✗"));
        }
        return String.join(", ", aims);
    }

    private static String statements(Measured measured) {
        return measured.scripts()
                .map(scripts -> Integer.toString(scripts.statements().size()))
                .orElse("");
    }

    private static String times(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static String exact(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
