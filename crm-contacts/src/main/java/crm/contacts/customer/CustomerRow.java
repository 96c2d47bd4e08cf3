package crm.contacts.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact or a company as it is stored; what other tables hold of it may still be missing from the values. */
public interface CustomerRow<V extends CustomerValues<?>> {

    long id();

    long version();

    V values();

    Instant createdAt();

    @Nullable
    Long createdBy();

    Instant updatedAt();

    default long responsibleId() {
        return values().responsibleId();
    }
}
