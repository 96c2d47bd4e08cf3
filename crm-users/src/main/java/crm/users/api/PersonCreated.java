package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person got an account: by set-up or by answering an invitation. */
public record PersonCreated(
        long personId, String name, @Nullable Long actorId, Instant at) implements RecordEvent {

    @Override
    public RecordRef subject() {
        return new RecordRef(RecordType.USER, personId);
    }

    @Override
    public String subjectName() {
        return name;
    }

    @Override
    public ActivityAction action() {
        return ActivityAction.CREATED;
    }

    @Override
    public @Nullable Long responsibleId() {
        return personId;
    }

    @Override
    public List<FieldChange> changes() {
        return List.of();
    }
}
