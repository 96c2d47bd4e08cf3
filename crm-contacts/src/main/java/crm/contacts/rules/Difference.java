package crm.contacts.rules;

import crm.kernel.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers in which members two states of a record differ, as the history keeps it. */
public final class Difference<T> {

    private final T before;
    private final T after;
    private final List<FieldChange> changes = new ArrayList<>();

    public Difference(T before, T after) {
        this.before = before;
        this.after = after;
    }

    public Difference<T> in(String field, Function<T, @Nullable Object> member) {
        Object from = member.apply(before);
        Object to = member.apply(after);
        if (!Objects.equals(from, to)) {
            changes.add(new FieldChange(field, from, to));
        }
        return this;
    }

    public List<FieldChange> changes() {
        return List.copyOf(changes);
    }
}
