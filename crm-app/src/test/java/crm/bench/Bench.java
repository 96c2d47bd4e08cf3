package crm.bench;

import crm.bench.StatementLog.Asked;
import crm.bench.StatementLog.Statement;
import crm.testing.http.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the packaged application, loads it and measures it beside pgbench. */
final class Bench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int PGBENCH_WARM_UP = 1;
    private static final int IMPORTED = 100_000;
    private static final int RIGHTS = 1_000_000;
    private static final int WARM_UP_TURNS = 2;

    private final Options options;
    private final Installation installation;
    private final Database database;

    private Bench(Options options, Installation installation, Database database) {
        this.options = options;
        this.installation = installation;
        this.database = database;
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
        OUT.println("Starting the application …");
        try (var installation = Installation.start(root.resolve("crm-app/target/app"));
                var database = new Database(installation.home())) {
            var report = new Bench(options, installation, database).measure(root);
            OUT.println(report.text());
            if (options.write()) {
                report.write(root.resolve("docs/benchmarks.md"));
            }
            report.failures().forEach(OUT::println);
        }
    }

    private Report measure(Path root) throws Exception {
        Company company = Company.setUp(installation);
        OUT.printf("Loading %,d deals and a quarter as many leads …%n", options.size());
        long began = System.nanoTime();
        Dataset data = Load.into(database, List.copyOf(company.people().keySet()), options.size());
        OUT.printf("Loaded in %d s.%n", (System.nanoTime() - began) / 1_000_000_000);
        List<Work> works = new Works(installation, company, data, database)
                .all().stream().filter(work -> options.measures(work.name())).toList();
        List<Measured> all = new ArrayList<>();
        for (Work work : works) {
            all.add(new Measured(work, scripts(company.owner(), work)));
        }
        Path folder = Files.createDirectories(installation.home().resolve("load"));
        var wrk = new Wrk(
                folder,
                installation.address().toString(),
                options.clients(),
                company.owner().token());
        warmUp(wrk, all);
        rounds(wrk, new PgBench(folder, database, options.clients()), all);
        return new Report(options, data, Machine.of(root, database), all);
    }

    private PgScripts scripts(Person person, Work work) throws Exception {
        var values = new ArrayList<Map<String, String>>();
        var asked = new ArrayList<Asked>();
        for (Sample sample : work.samples()) {
            if (sample.request().version() == null) {
                answer(person, sample.request());
            }
            asked.add(() -> values.add(sample.values()
                    .apply(Person.json(answer(person, sample.request()).body()))));
        }
        List<List<Statement>> statements = new StatementLog(installation.home(), database).during(asked);
        PgScripts scripts = PgScripts.of(work, statements, values);
        if (System.getenv("CRM_BENCH_SHOW") != null) {
            OUT.println(work.name() + ":\n" + scripts.scripts().getFirst() + scripts.constants());
        }
        return scripts;
    }

    private HttpResponse<String> answer(Person person, Request request) throws IOException, InterruptedException {
        Object body = request.body() == null ? null : Person.json(request.body());
        Person by = request.by() == null ? person : request.by();
        HttpResponse<String> answer = by.send(installation, request.method(), request.path(), body, request.headers());
        if (answer.statusCode() / 100 != 2) {
            throw new BenchException(
                    request.method() + " " + request.path() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private void warmUp(Wrk wrk, List<Measured> all) throws IOException, InterruptedException {
        OUT.printf("Warming up, %d s of each request …%n", options.warmUp());
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            for (Measured measured : all) {
                if (options.warmUp() >= WARM_UP_TURNS) {
                    wrk.warmUp(measured.work(), options.warmUp() / WARM_UP_TURNS);
                }
            }
        }
    }

    private void rounds(Wrk wrk, PgBench pgbench, List<Measured> all) throws IOException, InterruptedException {
        var processors = new Processors(installation.pid(), database.pid());
        for (int round = 1; round <= options.rounds(); round++) {
            for (Measured measured : all) {
                Processors.Used before = processors.now();
                Rate served = wrk.run(measured.work(), options.seconds());
                served = served.with(processors.now().since(before));
                Rate limit = pgbench.run(measured.scripts(), PGBENCH_WARM_UP, options.seconds());
                measured.add(served, limit);
                if (measured.wholeAnswer().isPresent()) {
                    measured.addWhole(pgbench.run(measured.wholeAnswer().get(), PGBENCH_WARM_UP, options.seconds()));
                }
                OUT.printf(
                        "round %d  %-28s %,9.0f/s  pgbench %,9.0f/s%n",
                        round, measured.work().title(), served.perSecond(), limit.perSecond());
            }
        }
    }
}
