package crm.users.api;

import crm.kernel.ActivityAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person signed out. */
public record PersonSignedOut(
        long personId, String name, @Nullable Long actorId, Instant at) implements PersonEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.SIGNED_OUT;
    }
}
