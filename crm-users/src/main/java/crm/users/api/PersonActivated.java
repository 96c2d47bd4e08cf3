package crm.users.api;

import crm.kernel.ActivityAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deactivated person got access again. */
public record PersonActivated(
        long personId, String name, @Nullable Long actorId, Instant at) implements PersonEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.ACTIVATED;
    }
}
