package crm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A file of thousands of deals with their contacts, as one import. */
@ImportTest
class ImportSpeedTests {

    private static final Logger log = LoggerFactory.getLogger(ImportSpeedTests.class);
    private static final int ROWS = 20_000;
    private static final int PEOPLE = 12_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    ImportPeople people;

    @Autowired
    JdbcTemplate db;

    @TempDir
    Path folder;

    ImportClient owner;

    @BeforeEach
    void owner() {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
    }

    private Path workbook() throws Exception {
        Path file = folder.resolve("угоди.xlsx");
        String[] header = {
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
        String[] stages = {"Новая сделка", "Кваліфікація", "Ожидание оплаты", "Успешная сделка"};
        Random random = new Random(7);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Угоди");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            for (int row = 1; row <= ROWS; row++) {
                int person = random.nextInt(PEOPLE);
                sheet.value(row, 0, "З-" + row);
                sheet.value(row, 1, "Покупець" + person + " Ім'я" + person % 500);
                sheet.value(row, 2, String.format("+38050%07d", person));
                sheet.value(row, 3, "buyer" + person + "@example.com");
                sheet.value(row, 4, stages[row % stages.length]);
                sheet.value(row, 5, row % 10_000 + 0.5);
                sheet.value(row, 6, String.format("%02d.%02d.2025 %02d:15", row % 28 + 1, row % 12 + 1, row % 24));
                sheet.value(row, 7, "сайт");
                sheet.value(row, 8, "Замовлення " + row + " від покупця " + person);
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    @Test
    void thousandsOfDealsWithContactsInOneImport() throws Exception {
        Path file = workbook();
        long began = System.nanoTime();
        JsonNode uploaded = owner.upload("DEAL", file);
        long staged = System.nanoTime();
        JsonNode done = owner.run(uploaded, "SKIP");
        long ended = System.nanoTime();
        log.info(
                "20 000 deals: staged in {} ms, imported in {} ms",
                (staged - began) / 1_000_000,
                (ended - staged) / 1_000_000);
        assertThat(done.get("created").asInt()).isEqualTo(ROWS);
        assertThat(done.get("failed").asInt()).isZero();
        assertThat(db.queryForObject("select count(*) from deals.entry where contact_id is not null", Integer.class))
                .isEqualTo(ROWS);
        assertThat(db.queryForObject("select count(*) from users.activity where record_type = 'DEAL'", Integer.class))
                .isEqualTo(ROWS);
        assertThat(Duration.ofNanos(ended - began)).isLessThan(PATIENCE);
    }
}
