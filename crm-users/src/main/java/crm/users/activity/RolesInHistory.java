package crm.users.activity;

import crm.data.RecordNames;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.users.api.ActivityItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the built-in roles that the history tells of in the reader's language; it is written for readers of any. */
@Component
class RolesInHistory {

    private static final String ROLE = "role";

    private final RecordNames names;

    RolesInHistory(RecordNames names) {
        this.names = names;
    }

    /** At most one statement, none where no role is told of. */
    List<ActivityItem> named(List<ActivityItem> items) {
        List<Long> roles = new ArrayList<>();
        for (ActivityItem item : items) {
            if (item.record().type() == RecordType.ROLE) {
                roles.add(item.record().id());
            }
            for (FieldChange change : item.changes()) {
                addTo(roles, change, change.from());
                addTo(roles, change, change.to());
            }
        }
        if (roles.isEmpty()) {
            return items;
        }
        names.prepare(RecordType.ROLE, roles);
        return items.stream().map(this::named).toList();
    }

    private static void addTo(List<Long> roles, FieldChange change, @Nullable Object value) {
        Ref role = role(change, value);
        if (role != null) {
            roles.add(role.id());
        }
    }

    private ActivityItem named(ActivityItem item) {
        ActivityItem.Subject record = item.record();
        return new ActivityItem(
                item.id(),
                item.at(),
                item.user(),
                item.action(),
                record.type() == RecordType.ROLE
                        ? new ActivityItem.Subject(
                                record.type(),
                                record.id(),
                                names.shown(RecordType.ROLE, new Ref(record.id(), record.name()))
                                        .name())
                        : record,
                item.changes().stream().map(this::named).toList());
    }

    private FieldChange named(FieldChange change) {
        return change.field().equals(ROLE)
                ? new FieldChange(change.field(), named(change, change.from()), named(change, change.to()))
                : change;
    }

    private @Nullable Object named(FieldChange change, @Nullable Object value) {
        Ref role = role(change, value);
        return role == null ? value : names.shown(RecordType.ROLE, role);
    }

    private static @Nullable Ref role(FieldChange change, @Nullable Object value) {
        return change.field().equals(ROLE)
                        && value instanceof Map<?, ?> link
                        && link.get("id") instanceof Number id
                        && link.get("name") instanceof String name
                ? new Ref(id.longValue(), name)
                : null;
    }
}
