package crm;

import counterexamples.PublicEntity;
import crm.data.SqlText;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Code that breaks one rule each; the rules are shown to find it. */
final class CounterExamples {

    private CounterExamples() {}

    @NoRepositoryBean
    public interface PublicRepository extends Repository<PublicEntity, Long> {}

    @RestController
    public static class PublicController {}

    @RestController
    static class ControllerWithSql {
        private final DSLContext db;

        ControllerWithSql(DSLContext db) {
            this.db = db;
        }

        int rows() {
            return db.selectOne().execute();
        }
    }

    static class CallsByPosition {

        record Address(
                String country, String zip, String region, String city, String street, String house, String flat) {}

        Address office() {
            return new Address("UA", "01001", "", "Київ", "Хрещатик", "1", "2");
        }
    }

    static class EventThatIsAClass implements RecordEvent {
        @Override
        public RecordRef subject() {
            return new RecordRef(RecordType.DEAL, 1);
        }

        @Override
        public String subjectName() {
            return "";
        }

        @Override
        public ActivityAction action() {
            return ActivityAction.CHANGED;
        }

        @Override
        public @Nullable Long actorId() {
            return null;
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }

        @Override
        public @Nullable Long responsibleId() {
            return null;
        }

        @Override
        public List<FieldChange> changes() {
            return List.of();
        }
    }

    static class ReadsTheClock {
        Instant now() {
            return Instant.now();
        }
    }

    /** Each by another way: joined, formatted, taken over, gathered, and handed on by a private method and a lambda. */
    static class JoinsSqlText {
        private final JdbcTemplate db;
        private final String command;

        JoinsSqlText(JdbcTemplate db, String table) {
            this.db = db;
            this.command = "truncate " + table;
        }

        void joined(String name) {
            db.update("delete from contact where name = '" + name + "'");
        }

        void formatted(String name) {
            db.update("delete from %s".formatted(name));
        }

        void takenOver(JdbcClient client, String sql) {
            client.sql(sql).update();
        }

        void gathered(List<String> names) {
            StringBuilder sql = new StringBuilder("select ");
            names.forEach(sql::append);
            db.execute(sql.toString());
        }

        void kept() {
            db.execute(command);
        }

        void handedOn(String name) {
            run("drop table " + name);
        }

        private void run(String sql) {
            db.execute(sql);
        }

        void captured(String name) {
            String sql = "delete from " + name;
            db.update(connection -> connection.prepareStatement(sql));
        }

        void referred(List<String> statements) {
            statements.forEach(db::execute);
        }

        void chosen(boolean one, String other) {
            db.execute(one ? "select 1" : other);
        }

        void put(String name) {
            SqlText.of("drop table " + name);
        }

        void made(EntityManager entities, String name) {
            entities.createNativeQuery("select " + name);
        }
    }

    /** What the rule has nothing against. */
    static class KeepsToConstants {
        private static final String COLUMNS = "id, name";
        private final JdbcTemplate db;
        private final String command;

        KeepsToConstants(JdbcTemplate db, String table) {
            this.db = db;
            this.command = SqlText.of("truncate %s", table).toString();
        }

        void constants(boolean locked, String name) {
            String sql = "select " + COLUMNS + " from contact where name = ?" + (locked ? " for update" : "");
            db.update(sql, name);
            db.update(connection -> connection.prepareStatement(sql));
            db.execute(command);
            run("select 1");
        }

        private void run(String sql) {
            db.execute(sql);
        }
    }

    static class HandsOverSqlText {
        int rows(DSLContext db, String text) {
            return db.execute(text);
        }
    }

    static class LeavesATemporaryFile {
        Path file() throws IOException {
            return Files.createTempFile("crm", ".tmp");
        }
    }
}
