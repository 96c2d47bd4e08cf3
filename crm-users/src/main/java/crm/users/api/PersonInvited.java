package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.SharedRecordEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody was invited by e-mail, or an invitation was sent again or revoked. */
public record PersonInvited(
        long invitationId,
        String name,
        ActivityAction action,
        @Nullable Long actorId,
        Instant at) implements SharedRecordEvent {

    @Override
    public RecordRef subject() {
        return new RecordRef(RecordType.INVITATION, invitationId);
    }

    @Override
    public String subjectName() {
        return name;
    }

    @Override
    public List<FieldChange> changes() {
        return List.of();
    }
}
