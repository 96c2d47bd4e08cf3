package crm.data;

import crm.kernel.FieldChange;
import crm.kernel.Money;
import crm.kernel.RecordRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How two states of a record differ, as the history keeps it. */
@Component
public class FieldDiff {

    private final RecordNames names;

    FieldDiff(RecordNames names) {
        this.names = names;
    }

    /**
     * What became of each member that is not what it was.
     *
     * @param before by member of the record's JSON, in the order of the history; links as {@link RecordRef}
     * @param after the same members
     */
    public List<FieldChange> between(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        List<FieldChange> changes = new ArrayList<>();
        before.forEach((member, was) -> {
            Object is = after.get(member);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(member, shown(was), shown(is)));
            }
        });
        return List.copyOf(changes);
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case RecordRef link -> names.kept(link.type(), link.id());
            case Money money -> money.amount().toPlainString() + " " + money.currency();
            case List<?> list -> list.stream().map(this::shown).toList();
            case Boolean flag -> flag;
            case Number number -> number;
            default -> value.toString();
        };
    }
}
