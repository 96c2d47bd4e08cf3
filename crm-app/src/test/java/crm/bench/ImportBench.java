package crm.bench;

import crm.imports.DealsWorkbook;
import crm.testing.http.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How long a workbook of deals with their contacts takes from its upload to the last row, in the packaged application on an empty home. */
final class ImportBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String HEAP = "-Xmx512m";
    private static final long PAUSE = 250;

    private ImportBench() {}

    static void run(Path unpacked, int rows) throws Exception {
        OUT.println("Starting the application with " + HEAP + " …");
        try (var installation = Installation.start(unpacked, List.of(HEAP));
                var database = new Database(installation.home())) {
            Person owner = Person.owner(installation, installation.setupToken());
            Path file = installation.home().resolve("угоди.xlsx");
            DealsWorkbook.write(file, rows, rows * 6 / 10);
            var processors = new Processors(installation.pid(), database.pid());
            Processors.Used start = processors.now();
            long began = System.nanoTime();
            JsonNode uploaded = owner.upload(
                    installation, "/api/v1/imports", "угоди.xlsx", Files.readAllBytes(file), Map.of("kind", "DEAL"));
            String path = "/api/v1/imports/" + uploaded.path("id").longValue();
            long staged = System.nanoTime();
            Processors.Used read = processors.now();
            owner.post(installation, path + "/run", Map.of("onError", "SKIP"));
            JsonNode done = ended(owner, installation, path);
            long ended = System.nanoTime();
            Processors.Used written = processors.now();
            OUT.printf("%,d rows: %s%n", rows, done.path("state").stringValue());
            show("read", staged - began, read.since(start));
            show("run", ended - staged, written.since(read));
            show("both", ended - began, written.since(start));
            if (done.path("created").intValue() != rows) {
                throw new BenchException("Not every row became a deal: " + done);
            }
        }
    }

    private static void show(String what, long nanos, Processors.Used used) {
        OUT.printf(
                Locale.ROOT,
                "%-5s %6.1f s   CPU application %6.1f s   CPU PostgreSQL %6.1f s%n",
                what,
                nanos / 1e9,
                used.application() / 1e6,
                used.postgresql() / 1e6);
    }

    private static JsonNode ended(Person owner, Installation installation, String path)
            throws IOException, InterruptedException {
        JsonNode now = owner.get(installation, path);
        while (now.path("state").asString("").equals("RUNNING")) {
            Thread.sleep(PAUSE);
            now = owner.get(installation, path);
        }
        return now;
    }
}
