package crm.users.api;

import crm.kernel.ActivityAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person signed in with a password. */
public record PersonSignedIn(
        long personId, String name, @Nullable Long actorId, Instant at) implements PersonEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.SIGNED_IN;
    }
}
