package crm.data;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record that goes into the bin before it is gone for good. */
@MappedSuperclass
public abstract class BinnedEntity extends RecordEntity {

    private @Nullable Instant deletedAt;

    /** For Hibernate. */
    protected BinnedEntity() {}

    /** A new one. */
    protected BinnedEntity(@Nullable Long by, Instant at) {
        super(by, at);
    }

    public final void delete(Instant at) {
        deletedAt = at;
        touch(at);
    }

    public final void restore(Instant at) {
        deletedAt = null;
        touch(at);
    }

    @Override
    public final boolean deleted() {
        return deletedAt != null;
    }
}
