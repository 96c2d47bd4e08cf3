package crm.data;

import crm.kernel.Action;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every stored record that people change carries, and what decides who may. */
@MappedSuperclass
public abstract class RecordEntity {

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(updatable = false)
    private @Nullable Long createdBy;

    private Instant updatedAt = Instant.EPOCH;

    /** For Hibernate. */
    protected RecordEntity() {}

    /** A new one. */
    protected RecordEntity(@Nullable Long by, Instant at) {
        this.createdAt = at;
        this.createdBy = by;
        this.updatedAt = at;
    }

    public abstract RecordRef ref();

    /** Null for records that nobody is responsible for. */
    public @Nullable Long responsibleId() {
        return null;
    }

    /**
     * Whether a right on such records reaches this one, told by the person responsible for it; another answer is given by records that
     * several people take part in. Not asked of shared ones.
     */
    public boolean within(Viewer viewer, Action action) {
        return viewer.visibility(ref().type(), action).includes(responsibleId());
    }

    /** Whether it is in the bin. */
    public boolean deleted() {
        return false;
    }

    /** Call it with every change. */
    public final void touch(Instant at) {
        updatedAt = at;
    }

    public final long version() {
        return version;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final @Nullable Long createdBy() {
        return createdBy;
    }

    public final Instant updatedAt() {
        return updatedAt;
    }

    /** The key, which a record has once it is stored. */
    protected static long stored(@Nullable Long id) {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }
}
