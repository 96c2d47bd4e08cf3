package crm.tasks.share;

import crm.kernel.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a task was offered to, and what came of it.
 *
 * @param state OFFERED, ACCEPTED or DECLINED
 * @param reason why it was declined
 */
public record SharedWith(
        Ref person,
        OfferState state,
        @Nullable String reason,
        @Nullable Instant answeredAt) {}
