package crm.bench;

import crm.bench.StatementLog.Asked;
import crm.bench.StatementLog.Statement;
import crm.testing.http.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the packaged application, loads it and measures it beside pgbench, or in turns with another one. */
final class Bench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int PGBENCH_WARM_UP = 1;
    private static final int IMPORTED = 100_000;
    private static final int RIGHTS = 1_000_000;
    private static final int WARM_UP_TURNS = 2;

    private final Options options;
    private final Side side;
    private final @Nullable Side base;

    private Bench(Options options, Side side, @Nullable Side base) {
        this.options = options;
        this.side = side;
        this.base = base;
    }

    /** @param arguments the unpacked application's folder, the repository's, and the options of {@link Options#USAGE} */
    public static void main(String[] arguments) throws Exception {
        try {
            Path root = Path.of(System.getProperty("crm.root", "."))
                    .toAbsolutePath()
                    .normalize();
            if (arguments.length > 0 && arguments[0].equals("--import")) {
                ImportBench.run(root.resolve("crm-app/target/app"), IMPORTED);
            } else if (arguments.length > 0 && arguments[0].equals("--rights")) {
                rights(root, List.of(arguments).subList(1, arguments.length));
            } else {
                run(Options.of(arguments), root);
            }
        } catch (BenchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void rights(Path root, List<String> arguments) throws Exception {
        int size = RIGHTS;
        for (String argument : arguments) {
            if (!argument.equals("--write")) {
                size = Options.number(argument);
            }
        }
        RightsBench.run(root, size, arguments.contains("--write"));
    }

    private static void run(Options options, Path root) throws Exception {
        Command.require("wrk", "wrk");
        Command.require("pgbench", "postgresql-contrib");
        String base = options.base();
        try (Side side = started(root, options);
                Side other = base == null ? null : started(root.resolve(base), options)) {
            var report = new Bench(options, side, other).measure(root);
            OUT.println(report.text());
            if (options.write()) {
                report.write(root.resolve("docs/benchmarks.md"));
            }
            report.failures().forEach(OUT::println);
        }
    }

    private static Side started(Path checkout, Options options) throws Exception {
        OUT.printf("Starting %s and loading %,d deals and a quarter as many leads …%n", checkout, options.size());
        long began = System.nanoTime();
        Side started = Side.start(Installation.unpacked(checkout), options);
        OUT.printf("Ready in %d s.%n", (System.nanoTime() - began) / 1_000_000_000);
        return started;
    }

    private Report measure(Path root) throws Exception {
        List<Measured> all = new ArrayList<>();
        for (Work work : side.works(options)) {
            boolean limited = base == null && !work.samples().isEmpty();
            all.add(new Measured(work, limited ? scripts(work) : null));
        }
        List<Work> others = base == null ? List.of() : base.works(options);
        warmUp(all, others);
        rounds(all, others);
        Optional<ColdPhase.Outcome> cold =
                options.measures("cold") ? Optional.of(ColdPhase.of(side)) : Optional.empty();
        if (base != null && cold.isPresent()) {
            OUT.println("The other one: " + ColdPhase.of(base).text());
        }
        return new Report(options, side.data(), Machine.of(root, side.database()), all, cold);
    }

    private PgScripts scripts(Work work) throws Exception {
        Person person = side.company().owner();
        var values = new ArrayList<Map<String, String>>();
        var asked = new ArrayList<Asked>();
        for (Sample sample : work.samples()) {
            if (sample.request().version() == null) {
                answer(person, sample.request());
            }
            asked.add(() -> values.add(sample.values()
                    .apply(Person.json(answer(person, sample.request()).body()))));
        }
        List<List<Statement>> statements = new StatementLog(side.installation().home(), side.database()).during(asked);
        PgScripts scripts = PgScripts.of(work, statements, values);
        if (System.getenv("CRM_BENCH_SHOW") != null) {
            OUT.println(work.name() + ":\n" + scripts.scripts().getFirst() + scripts.constants());
        }
        return scripts;
    }

    private HttpResponse<String> answer(Person person, Request request) throws IOException, InterruptedException {
        Object body = request.body() == null ? null : Person.json(request.body());
        Person by = request.by() == null ? person : request.by();
        HttpResponse<String> answer =
                by.send(side.installation(), request.method(), request.path(), body, request.headers());
        if (answer.statusCode() / 100 != 2) {
            throw new BenchException(
                    request.method() + " " + request.path() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private void warmUp(List<Measured> all, List<Work> others) throws IOException, InterruptedException {
        OUT.printf("Warming up, %d s of each request …%n", options.warmUp());
        for (int turn = 0; turn < WARM_UP_TURNS && options.warmUp() >= WARM_UP_TURNS; turn++) {
            for (int i = 0; i < all.size(); i++) {
                side.warmUp(all.get(i).work(), options.warmUp() / WARM_UP_TURNS);
                if (base != null) {
                    base.warmUp(others.get(i), options.warmUp() / WARM_UP_TURNS);
                }
            }
        }
    }

    private void rounds(List<Measured> all, List<Work> others) throws IOException, InterruptedException {
        var pgbench = new PgBench(side.installation().home().resolve("load"), side.database(), options.clients());
        for (int round = 1; round <= options.rounds(); round++) {
            for (int i = 0; i < all.size(); i++) {
                Measured measured = all.get(i);
                Rate served = side.measure(measured.work(), options.seconds());
                measured.add(served);
                String beside = "";
                if (base != null) {
                    Rate before = base.measure(others.get(i), options.seconds());
                    measured.addBefore(before);
                    beside = "the other %,9.0f/s".formatted(before.perSecond());
                } else if (measured.scripts().isPresent()) {
                    Rate limit = pgbench.run(measured.scripts().get(), PGBENCH_WARM_UP, options.seconds());
                    measured.addLimit(limit);
                    beside = "pgbench %,9.0f/s".formatted(limit.perSecond());
                }
                if (base == null && measured.wholeAnswer().isPresent()) {
                    measured.addWhole(pgbench.run(measured.wholeAnswer().get(), PGBENCH_WARM_UP, options.seconds()));
                }
                OUT.printf(
                        "round %d  %-30s %,9.0f/s  %s%n", round, measured.work().title(), served.perSecond(), beside);
            }
        }
    }
}
