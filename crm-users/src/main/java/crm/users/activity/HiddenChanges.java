package crm.users.activity;

import crm.kernel.FieldAccess;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RestrictableFields;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes out of the history what the viewer may not read of the records themselves; that something changed is still told. */
@Component
class HiddenChanges {

    private final ObjectProvider<RestrictableFields> modules;

    HiddenChanges(ObjectProvider<RestrictableFields> modules) {
        this.modules = modules;
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
        modules.stream()
                .flatMap(module -> module.restrictable().stream())
                .filter(field -> viewer.permissions().fields().of(field.type(), field.field()) == FieldAccess.HIDDEN)
                .forEach(field -> hidden.computeIfAbsent(field.type(), type -> new HashSet<>())
                        .addAll(field.inHistory()));
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
