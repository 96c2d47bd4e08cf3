package crm.users.activity;

import crm.kernel.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the fields that differ. */
public final class Changes {

    private final List<FieldChange> changes = new ArrayList<>();

    public Changes compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
        return this;
    }

    public List<FieldChange> list() {
        return List.copyOf(changes);
    }
}
