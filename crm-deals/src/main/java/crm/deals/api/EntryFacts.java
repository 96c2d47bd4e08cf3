package crm.deals.api;

import crm.kernel.Built;
import crm.kernel.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every event about a lead or deal tells.
 *
 * @param subject the lead or deal
 * @param name its title at that moment
 * @param actorId who did it, null when the system did
 * @param responsibleId who is responsible for it from now on
 * @param funnelId the funnel it is in from now on
 * @param stageId the stage it is in from now on
 * @param version its version from now on
 */
@Built
public record EntryFacts(
        RecordRef subject,
        String name,
        @Nullable Long actorId,
        Instant at,
        long responsibleId,
        long funnelId,
        long stageId,
        long version) {}
