package crm.communications.comment;

import static crm.communications.tables.Comment.COMMENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import crm.files.api.FileHolds;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what was said about records that are gone for good, from the bin too, and lets go of its files. Comments on lines of the history
 * stay with the history.
 */
@Component
class CommentPurge {

    private static final Duration EVERY = Duration.ofHours(24);
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final ObjectProvider<RecordDescriber> describers;
    private final FileHolds holds;
    private final TransactionTemplate transaction;

    CommentPurge(
            DSLContext db,
            ObjectProvider<RecordDescriber> describers,
            FileHolds holds,
            TransactionTemplate transaction) {
        this.db = db;
        this.describers = describers;
        this.holds = holds;
        this.transaction = transaction;
    }

    void remove() {
        String type = "";
        long id = 0;
        List<RecordRef> some;
        do {
            some = after(type, id);
            gone(some).forEach(record -> transaction.executeWithoutResult(status -> remove(record)));
            if (!some.isEmpty()) {
                type = some.getLast().type().name();
                id = some.getLast().id();
            }
        } while (some.size() == AT_ONCE);
    }

    private List<RecordRef> after(String type, long id) {
        return db.selectDistinct(COMMENT.RECORD_TYPE, COMMENT.RECORD_ID)
                .from(COMMENT)
                .where(
                        COMMENT.ACTIVITY_ID.isNull(),
                        row(COMMENT.RECORD_TYPE, COMMENT.RECORD_ID).gt(type, id))
                .orderBy(COMMENT.RECORD_TYPE, COMMENT.RECORD_ID)
                .limit(inline(AT_ONCE))
                .fetch(found -> new RecordRef(RecordType.valueOf(found.value1()), found.value2()));
    }

    /** Those of kinds that somebody keeps, and that the keeper does not know; never taken from a cache. */
    private Set<RecordRef> gone(List<RecordRef> records) {
        Set<RecordRef> gone = new HashSet<>();
        for (RecordDescriber keeper : describers) {
            List<RecordRef> kept = new ArrayList<>(records);
            kept.removeIf(record -> !keeper.types().contains(record.type()));
            if (!kept.isEmpty()) {
                gone.addAll(kept);
                gone.removeAll(keeper.describe(kept).keySet());
            }
        }
        return gone;
    }

    private void remove(RecordRef record) {
        db
                .deleteFrom(COMMENT)
                .where(
                        COMMENT.RECORD_TYPE.eq(record.type().name()),
                        COMMENT.RECORD_ID.eq(record.id()),
                        COMMENT.ACTIVITY_ID.isNull())
                .returningResult(COMMENT.ID, COMMENT.AUTHOR_ID, COMMENT.FILE_IDS)
                .fetch()
                .stream()
                .filter(comment -> comment.value3().length > 0)
                .forEach(comment -> holds.hold(
                        new RecordRef(RecordType.USER, comment.value2()),
                        record,
                        CommentFiles.member(comment.value1()),
                        List.of()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        RecurringTask<Void> commentPurgeJob(CommentPurge purge) {
            return Tasks.recurring("comment-purge", FixedDelay.of(EVERY)).execute((task, context) -> purge.remove());
        }
    }
}
