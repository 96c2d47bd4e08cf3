package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.RecordType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An import that is interrupted goes on where it was; one that several nodes take up is done once. */
@ImportTest
class ImportResumeTests {

    private static final int ROWS = 5_500;

    @Autowired
    ImportPeople people;

    @Autowired
    ImportRunner runner;

    @Autowired
    ImportStore imports;

    @Autowired
    JdbcTemplate db;

    ImportClient owner;

    @BeforeEach
    void owner() {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
    }

    private JsonNode file() throws Exception {
        String text = IntStream.range(0, ROWS)
                .mapToObj(row -> "Покупець" + row + ";05012" + String.format("%05d", row))
                .collect(Collectors.joining("\n", "Прізвище;Телефон\n", "\n"));
        return owner.upload("CONTACT", "контакти.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void setGoing(long id) {
        imports.start(
                id,
                ImportState.RUNNING,
                ImportPhase.WRITE,
                OnError.SKIP,
                imports.lock(id).createdAt());
    }

    private void assertDoneOnce(long id) {
        Import done = imports.lock(id);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.kind()).isEqualTo(RecordType.CONTACT);
        assertThat(done.created()).isEqualTo(ROWS);
        assertThat(done.done()).isEqualTo(ROWS);
        assertThat(db.queryForObject("select count(*) from contacts.contact", Integer.class))
                .isEqualTo(ROWS);
        assertThat(db.queryForObject("select count(*) from contacts.contact_phone", Integer.class))
                .isEqualTo(ROWS);
        assertThat(db.queryForObject("select count(*) from users.activity", Integer.class))
                .isEqualTo(ROWS);
    }

    @Test
    void goesOnBehindTheLastChunkAfterAnInterruption() throws Exception {
        long id = file().get("id").asLong();
        setGoing(id);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> runner.run(id)).isInstanceOf(InterruptedException.class);
        try (ExecutorService node = Executors.newSingleThreadExecutor()) {
            Future<?> first = node.submit(() -> {
                runner.run(id);
                return null;
            });
            while (imports.find(id).orElseThrow().done() == 0) {
                Thread.onSpinWait();
            }
            node.shutdownNow();
            assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(imports.find(id).orElseThrow().done()).isPositive().isLessThan(ROWS);
        runner.run(id);
        assertDoneOnce(id);
    }

    @Test
    void rightsThatAreGoneWhenItBeginsToRunStopIt() throws Exception {
        long id = file().get("id").asLong();
        setGoing(id);
        long without = people.person("Без", "Прав", "ACCOUNTANT");
        db.update("update imports.import set created_by = ? where id = ?", without, id);
        runner.run(id);
        Import failed = imports.find(id).orElseThrow();
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.failure()).isEqualTo("no-right");
        assertThat(failed.done()).isZero();
        assertThat(db.queryForObject("select count(*) from contacts.contact", Integer.class))
                .isZero();
    }

    @Test
    void aFieldThatItsPersonMayNoLongerChangeStopsIt() throws Exception {
        long id = file().get("id").asLong();
        setGoing(id);
        long manager = people.person("Обмежений", "Менеджер", "MANAGER");
        db.update("update imports.import set created_by = ? where id = ?", manager, id);
        db.update("""
                insert into users.role_field (role_id, record_type, field, access)
                select id, 'CONTACT', 'phones', 'READ_ONLY' from users.role where code = 'MANAGER'
                """);
        try {
            runner.run(id);
        } finally {
            db.update("delete from users.role_field");
        }
        assertThat(imports.find(id).orElseThrow().failure()).isEqualTo("no-right");
        assertThat(db.queryForObject("select count(*) from contacts.contact", Integer.class))
                .isZero();
    }

    @Test
    void whoWasDeactivatedMeanwhileImportsNothing() throws Exception {
        long id = file().get("id").asLong();
        setGoing(id);
        long gone = people.person("Пішов", "Геть", "OWNER");
        db.update("update users.person set active = false where id = ?", gone);
        db.update("update imports.import set created_by = ? where id = ?", gone, id);
        runner.run(id);
        assertThat(imports.find(id).orElseThrow().failure()).isEqualTo("no-right");
    }

    @Test
    void severalNodesAtOnceDoEachRowOnce() throws Exception {
        long id = file().get("id").asLong();
        setGoing(id);
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runs.add(nodes.submit(() -> {
                    runner.run(id);
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertDoneOnce(id);
    }
}
