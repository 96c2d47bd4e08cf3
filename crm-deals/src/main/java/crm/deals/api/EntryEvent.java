package crm.deals.api;

import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something happened to a lead or a deal. */
public sealed interface EntryEvent extends RecordEvent
        permits EntryCreated, EntryChanged, EntryMoved, EntryLost, LeadConverted, EntryDeleted, EntryRestored {

    EntryFacts entry();

    @Override
    default RecordRef subject() {
        return entry().subject();
    }

    @Override
    default String subjectName() {
        return entry().name();
    }

    @Override
    default @Nullable Long actorId() {
        return entry().actorId();
    }

    @Override
    default Instant at() {
        return entry().at();
    }

    @Override
    default Long version() {
        return entry().version();
    }

    @Override
    default Long responsibleId() {
        return entry().responsibleId();
    }
}
