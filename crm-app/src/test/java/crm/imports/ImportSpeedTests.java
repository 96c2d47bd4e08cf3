package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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

    @Test
    void thousandsOfDealsWithContactsInOneImport() throws Exception {
        Path file = folder.resolve("угоди.xlsx");
        DealsWorkbook.write(file, ROWS, PEOPLE);
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
