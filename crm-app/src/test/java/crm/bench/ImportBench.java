package crm.bench;

import crm.testing.http.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;

/** How long a workbook of deals with their contacts takes from its upload to the last row, in the packaged application on an empty home. */
final class ImportBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String[] HEADER = {
        "Номер замовлення",
        "Клієнт",
        "Телефон",
        "Електронна пошта",
        "Етап",
        "Сума",
        "Дата створення",
        "Джерело",
        "Коментар"
    };
    private static final String[] STAGES = {"Новая сделка", "Кваліфікація", "Ожидание оплаты", "Успешная сделка"};
    private static final String HEAP = "-Xmx512m";
    private static final int FLUSHED = 1_000;
    private static final long PAUSE = 250;

    private ImportBench() {}

    static void run(Path unpacked, int rows) throws Exception {
        OUT.println("Starting the application with " + HEAP + " …");
        try (var installation = Installation.start(unpacked, List.of(HEAP));
                var database = new Database(installation.home())) {
            Person owner = Person.owner(installation, installation.setupToken());
            Path file = installation.home().resolve("угоди.xlsx");
            workbook(file, rows, rows * 6 / 10);
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

    private static void workbook(Path file, int rows, int people) throws IOException {
        var random = new Random(7);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Угоди");
            for (int i = 0; i < HEADER.length; i++) {
                sheet.value(0, i, HEADER[i]);
            }
            for (int row = 1; row <= rows; row++) {
                int person = random.nextInt(people);
                sheet.value(row, 0, "З-" + row);
                sheet.value(row, 1, "Покупець" + person + " Ім'я" + person % 500);
                sheet.value(row, 2, String.format("+38050%07d", person));
                sheet.value(row, 3, "buyer" + person + "@example.com");
                sheet.value(row, 4, STAGES[row % STAGES.length]);
                sheet.value(row, 5, row % 10_000 + 0.5);
                sheet.value(row, 6, String.format("%02d.%02d.2025 %02d:15", row % 28 + 1, row % 12 + 1, row % 24));
                sheet.value(row, 7, "сайт");
                sheet.value(row, 8, "Замовлення " + row + " від покупця " + person);
                if (row % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
