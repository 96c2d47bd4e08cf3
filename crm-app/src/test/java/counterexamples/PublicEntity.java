package counterexamples;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An entity that everybody could reach. It stands outside the application's packages, or the application would look for its table. */
@Entity
public class PublicEntity {
    @Id
    @Nullable
    Long id;
}
