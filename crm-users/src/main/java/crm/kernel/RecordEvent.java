package crm.kernel;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a record. Published inside the transaction that does it; the history is written from it in that same
 * transaction. Implemented by past-tense records in the {@code api} packages of modules.
 */
public interface RecordEvent {

    RecordRef subject();

    /** The record's name at that moment, kept in the history even when the record is gone. */
    String subjectName();

    ActivityAction action();

    /** Who did it; null when the system did. */
    @Nullable
    Long actorId();

    Instant at();

    /** The version of the record from now on; null where the event does not know it. */
    default @Nullable Long version() {
        return null;
    }

    /** Who is responsible for the record from now on; decides who may see the event. Null when nobody is. */
    @Nullable
    Long responsibleId();

    /** The people by whom rights to read the record are told, now and before: live messages of it are for whom a right takes to any of them. */
    default Set<Long> readBy() {
        Set<Long> people = new HashSet<>();
        Long responsible = responsibleId();
        if (responsible != null) {
            people.add(responsible);
        }
        for (FieldChange change : changes()) {
            if (change.field().equals("responsible") && change.from() instanceof Ref before) {
                people.add(before.id());
            }
        }
        return people;
    }

    /** Whose it has become by what happened, and who are to know. */
    default Set<Long> givenTo() {
        Long responsible = responsibleId();
        boolean given = action().equals(ActivityAction.CREATED)
                || changes().stream().anyMatch(change -> change.field().equals("responsible"));
        return responsible != null && given ? Set.of(responsible) : Set.of();
    }

    /** Who is to know of a change that others make; those whose it has just become know already. */
    default Set<Long> concerned() {
        Long responsible = responsibleId();
        return responsible == null ? Set.of() : Set.of(responsible);
    }

    /** What changed, old to new; empty when the action says all. */
    List<FieldChange> changes();
}
