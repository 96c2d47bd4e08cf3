package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.RecordType;
import crm.kernel.RecordsChanged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
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

    @Autowired
    ConfigurableApplicationContext context;

    @TempDir
    Path folder;

    private final Map<RecordType, Set<Long>> told = new ConcurrentHashMap<>();
    private final ApplicationListener<PayloadApplicationEvent<RecordsChanged>> listener = new ApplicationListener<>() {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<RecordsChanged> event) {
            RecordsChanged changed = event.getPayload();
            told.computeIfAbsent(changed.type(), type -> ConcurrentHashMap.newKeySet())
                    .addAll(changed.ids());
        }
    };

    ImportClient owner;

    @BeforeEach
    void owner() {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
        context.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        context.removeApplicationListener(listener);
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
        assertThat(told).containsOnlyKeys(RecordType.DEAL, RecordType.CONTACT);
        assertThat(told.get(RecordType.DEAL)).hasSize(ROWS);
        assertThat(told.get(RecordType.CONTACT))
                .hasSize(Objects.requireNonNull(
                        db.queryForObject("select count(*) from contacts.contact", Integer.class)));
        assertThat(Duration.ofNanos(ended - began)).isLessThan(PATIENCE);
    }
}
