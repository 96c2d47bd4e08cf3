package crm.data;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives each kind of records what all lives have in common. */
@Component
public class RecordLives {

    final EntityManager entities;
    final RecordKinds kinds;
    final RecordRights rights;
    final FieldDiff diff;
    final ApplicationEventPublisher events;
    final Clock clock;

    RecordLives(
            EntityManager entities,
            RecordKinds kinds,
            RecordRights rights,
            FieldDiff diff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.kinds = kinds;
        this.rights = rights;
        this.diff = diff;
        this.events = events;
        this.clock = clock;
    }

    /** What tells of a change. */
    @FunctionalInterface
    public interface EventFactory<R> {

        /** Asked once the record is written, so that its version is the new one. */
        RecordEvent of(R record, ActivityAction action, long actor, Instant at, List<FieldChange> changes);
    }

    /**
     * The life of one kind.
     *
     * @param card the record as a GET would answer; asked only when somebody has to be told of a newer version
     */
    public <R extends RecordEntity> RecordLife<R> of(
            Class<R> entity, BiFunction<Viewer, R, ? extends Versioned> card, EventFactory<R> telling) {
        return new RecordLife<>(this, entity, card, telling);
    }

    /** The same of a kind that has a bin. */
    public <R extends BinnedEntity> BinnedLife<R> withBin(
            Class<R> entity, BiFunction<Viewer, R, ? extends Versioned> card, EventFactory<R> telling) {
        return new BinnedLife<>(this, entity, card, telling);
    }
}
