package crm.users.api;

import crm.kernel.ActivityAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person got an account: by set-up or by answering an invitation. */
public record PersonCreated(
        long personId, String name, @Nullable Long actorId, Instant at) implements PersonEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.CREATED;
    }
}
