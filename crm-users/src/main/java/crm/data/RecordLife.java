package crm.data;

import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What all changes of the records of one kind have in common. A record is locked first; what one may not read is absent (404), what one
 * may not do is forbidden (403), and what somebody else has changed meanwhile is stale (412). What is written, is written at once, so
 * that rows of other tables can point to it and its version is the new one, and then told of. All of it happens in the caller's
 * transaction.
 */
public class RecordLife<R extends RecordEntity> {

    private final RecordLives lives;
    private final Class<R> entity;
    private final BiFunction<Viewer, R, ? extends Versioned> card;
    private final RecordLives.EventFactory<R> telling;
    private BiFunction<R, String, @Nullable ProblemException> refusal = (record, constraint) -> null;

    RecordLife(
            RecordLives lives,
            Class<R> entity,
            BiFunction<Viewer, R, ? extends Versioned> card,
            RecordLives.EventFactory<R> telling) {
        this.lives = lives;
        this.entity = entity;
        this.card = card;
        this.telling = telling;
    }

    /** @param refusal what to answer when the database refuses a record by the constraint of this name; null when it should not have */
    public void refusing(BiFunction<R, String, @Nullable ProblemException> refusal) {
        this.refusal = refusal;
    }

    /** As exact as PostgreSQL keeps it, which is how the application's clock ticks. */
    public Instant now() {
        return lives.clock.instant();
    }

    /**
     * One that is not in the bin, locked for a change.
     *
     * @throws ProblemException 404 when it is absent or not visible, 403 when the viewer has no such right on it
     */
    public R forChange(Viewer viewer, RecordRef record, Action action) {
        return locked(viewer, record, action, false);
    }

    /** The same, in the version that the caller knows. */
    public R forChange(Viewer viewer, RecordRef record, Action action, @Nullable ExpectedVersion expected) {
        R found = locked(viewer, record, action, false);
        check(viewer, found, expected);
        return found;
    }

    /**
     * Call it on a locked record, so that of two simultaneous changes one wins.
     *
     * @param expected null when the caller did not say
     */
    public void check(Viewer viewer, R record, @Nullable ExpectedVersion expected) {
        if (expected != null) {
            expected.check(record.version(), () -> card.apply(viewer, record));
        }
    }

    /** By the key and then by reach, which costs half of what a query does that holds both. */
    final R locked(Viewer viewer, RecordRef record, Action action, boolean inBin) {
        R found = viewer.may(record.type(), Action.READ)
                ? lives.entities.find(entity, record.id(), LockModeType.PESSIMISTIC_WRITE)
                : null;
        if (found == null || !found.ref().equals(record) || !within(viewer, found, Action.READ)) {
            // Who reads it only by another record, may change nothing of it.
            throw lives.rights.shown(viewer, List.of(record)).isEmpty()
                    ? ProblemException.notFound()
                    : ProblemException.forbidden();
        }
        if (found.deleted() != inBin) {
            throw ProblemException.notFound();
        }
        if (!within(viewer, found, action)) {
            throw ProblemException.forbidden();
        }
        return found;
    }

    private boolean within(Viewer viewer, R record, Action action) {
        var type = record.ref().type();
        return lives.kinds.shared(type) ? viewer.may(type, action) : record.within(viewer, action);
    }

    public void insert(R record) {
        lives.entities.persist(record);
        write(record);
    }

    public void write(R record) {
        try {
            lives.entities.flush();
        } catch (ConstraintViolationException e) {
            ProblemException refused = refusal.apply(record, String.valueOf(e.getConstraintName()));
            throw refused == null ? e : refused;
        }
    }

    /**
     * Stores a new record that stands in one table, and tells of it.
     *
     * @param history what the history keeps of it, by member
     * @throws ProblemException 403 when a member is given that is not the viewer's to set
     */
    public void create(Viewer viewer, RecordType type, R record, Map<String, @Nullable Object> history) {
        FieldRights.require(viewer, type, history);
        insert(record);
        publish(viewer, record, ActivityAction.CREATED, record.createdAt(), List.of());
    }

    /**
     * Changes a locked record that stands in one table, and tells of it; where nothing is another one afterwards, nothing is written.
     *
     * @param history what the history keeps of it, by member
     * @throws ProblemException 403 when a member is changed that is not the viewer's to change
     */
    public void change(
            Viewer viewer, R record, Function<R, Map<String, @Nullable Object>> history, Consumer<R> change) {
        var before = history.apply(record);
        change.accept(record);
        var after = history.apply(record);
        FieldRights.require(viewer, record.ref().type(), before, after);
        List<FieldChange> changes = lives.diff.between(before, after);
        if (changes.isEmpty()) {
            lives.entities.detach(record);
            return;
        }
        Instant now = now();
        record.touch(now);
        write(record);
        publish(viewer, record, ActivityAction.CHANGED, now, changes);
    }

    public void publish(Viewer viewer, R record, ActivityAction action, Instant at, List<FieldChange> changes) {
        lives.events.publishEvent(telling.of(record, action, viewer.id(), at, changes));
    }
}
