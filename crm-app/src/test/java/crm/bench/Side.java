package crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One application under measurement, with its company, its data and the requests to it. */
final class Side implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Installation installation;
    private final Database database;
    private final Company company;
    private final Dataset data;
    private final Wrk wrk;
    private final Processors processors;

    private Side(Installation installation, Database database, Company company, Dataset data, int clients)
            throws IOException {
        this.installation = installation;
        this.database = database;
        this.company = company;
        this.data = data;
        Path folder = Files.createDirectories(installation.home().resolve("load"));
        this.wrk = new Wrk(
                folder,
                installation.address().toString(),
                clients,
                company.owner().token());
        this.processors = new Processors(installation.pid(), database.pid());
    }

    static Side start(Path unpacked, Options options) throws Exception {
        Installation installation = Installation.start(unpacked);
        try {
            var database = new Database(installation.home());
            Company company = Company.setUp(installation, database);
            Dataset data = Load.into(database, List.copyOf(company.people().keySet()), options.size());
            return new Side(installation, database, company, data, options.clients());
        } catch (Exception e) {
            installation.close();
            throw e;
        }
    }

    List<Work> works(Options options) throws IOException, InterruptedException {
        return new Works(installation, company, data, database)
                .all().stream().filter(work -> options.measures(work.name())).toList();
    }

    /** With the processor time that it took, that of the events which the requests have published included. */
    Rate measure(Work work, int seconds) throws IOException, InterruptedException {
        Processors.Used before = processors.now();
        Rate served = wrk.run(work, seconds);
        settle();
        return served.with(processors.now().since(before));
    }

    void warmUp(Work work, int seconds) throws IOException, InterruptedException {
        wrk.warmUp(work, seconds);
        settle();
    }

    /** Waits until everybody has taken in what was published, so that it does not burden the next requests. */
    private void settle() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (database.outstandingEvents() > 0 && System.nanoTime() < until) {
            Thread.sleep(PAUSE);
        }
    }

    Installation installation() {
        return installation;
    }

    Database database() {
        return database;
    }

    Company company() {
        return company;
    }

    Dataset data() {
        return data;
    }

    Wrk wrk() {
        return wrk;
    }

    @Override
    public void close() {
        database.close();
        installation.close();
    }
}
