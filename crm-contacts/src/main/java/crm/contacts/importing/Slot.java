package crm.contacts.importing;

import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of a chunk: found or to be made, together with the rows that describe it. */
final class Slot<V> {

    final @Nullable Long found;
    final List<Draft> drafts = new ArrayList<>();
    final Map<Integer, List<FieldError>> errors = new HashMap<>();
    final Map<Integer, Result> results = new HashMap<>();

    @Nullable
    Long id;

    long version;

    /** Whether the person may read the record that was found, and not change it or tie others to it. */
    boolean readOnly;

    @Nullable
    String externalId;

    /** As it was found, or as the first row with one names it. */
    @Nullable
    String name;

    @Nullable
    Map<String, @Nullable String> image;

    @Nullable
    V before;

    @Nullable
    V after;

    Slot(@Nullable Long found) {
        this.found = found;
        this.id = found;
    }

    boolean isNew() {
        return found == null;
    }

    void reject(Draft draft, List<FieldError> why) {
        errors.put(draft.row().number(), why);
    }
}
