package crm.users.activity;

import crm.data.RecordKinds;
import crm.kernel.FieldAccess;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes out of the history what the viewer may not read of the records themselves; that something changed is still told. */
@Component
class HiddenChanges {

    private final RecordKinds kinds;

    HiddenChanges(RecordKinds kinds) {
        this.kinds = kinds;
    }

    List<ActivityItem> without(Viewer viewer, List<ActivityItem> items) {
        if (viewer.permissions().fields().isEmpty()) {
            return items;
        }
        Map<RecordType, Set<String>> hidden = hidden(viewer);
        return items.stream().map(item -> without(viewer, hidden, item)).toList();
    }

    private Map<RecordType, Set<String>> hidden(Viewer viewer) {
        Map<RecordType, Set<String>> hidden = new EnumMap<>(RecordType.class);
        kinds.all()
                .forEach(kind -> kind.restrictable().stream()
                        .filter(field ->
                                viewer.permissions().fields().of(kind.type(), field.name()) == FieldAccess.HIDDEN)
                        .forEach(field -> hidden.computeIfAbsent(kind.type(), type -> new HashSet<>())
                                .addAll(field.inHistory())));
        return hidden;
    }

    private static ActivityItem without(Viewer viewer, Map<RecordType, Set<String>> hidden, ActivityItem item) {
        var record = new RecordRef(item.record().type(), item.record().id());
        Set<String> fields = hidden.getOrDefault(record.type(), Set.of());
        boolean oneself = record.equals(new RecordRef(RecordType.USER, viewer.id()));
        if (oneself || item.changes().stream().noneMatch(change -> fields.contains(change.field()))) {
            return item;
        }
        return new ActivityItem(
                item.id(),
                item.at(),
                item.user(),
                item.action(),
                item.record(),
                item.changes().stream()
                        .filter(change -> !fields.contains(change.field()))
                        .toList());
    }
}
