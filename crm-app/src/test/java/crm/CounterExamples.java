package crm;

import counterexamples.PublicEntity;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
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
