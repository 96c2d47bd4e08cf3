package crm.data;

import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordRef;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The life of records that go into the bin and may come back from it. */
public final class BinnedLife<R extends BinnedEntity> extends RecordLife<R> {

    BinnedLife(
            RecordLives lives,
            Class<R> entity,
            BiFunction<Viewer, R, ? extends Versioned> card,
            RecordLives.EventFactory<R> telling) {
        super(lives, entity, card, telling);
    }

    /** Puts a record into the bin. */
    public void delete(Viewer viewer, RecordRef record, @Nullable ExpectedVersion expected) {
        R found = forChange(viewer, record, Action.DELETE, expected);
        Instant now = now();
        found.delete(now);
        write(found);
        publish(viewer, found, ActivityAction.DELETED, now, List.of());
    }

    /**
     * Brings a record back from the bin, which takes the right to delete it.
     *
     * @param check refuses one that cannot come back
     */
    public R restore(Viewer viewer, RecordRef record, @Nullable ExpectedVersion expected, Consumer<R> check) {
        R found = locked(viewer, record, Action.DELETE, true);
        check(viewer, found, expected);
        check.accept(found);
        Instant now = now();
        found.restore(now);
        write(found);
        publish(viewer, found, ActivityAction.RESTORED, now, List.of());
        return found;
    }
}
