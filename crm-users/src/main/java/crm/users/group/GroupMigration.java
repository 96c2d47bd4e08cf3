package crm.users.group;

import crm.data.RecordNames;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.users.api.GroupChanged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Groups as they were made elsewhere, with the times of then; rights are the caller's matter. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupMigration {

    private final GroupRepository groups;
    private final RecordNames names;
    private final ApplicationEventPublisher events;

    GroupMigration(GroupRepository groups, RecordNames names, ApplicationEventPublisher events) {
        this.groups = groups;
        this.names = names;
        this.events = events;
    }

    /** @return the group's id */
    public long add(String name, @Nullable Long by, Instant at) {
        PeopleGroup group = groups.saveAndFlush(new PeopleGroup(new GroupRequest(name, null, null), by, at));
        events.publishEvent(new GroupChanged(group.id(), group.name(), ActivityAction.CREATED, by, at, List.of()));
        return group.id();
    }

    public void head(long groupId, long personId, long by, Instant at) {
        PeopleGroup group = groups.findById(groupId).orElseThrow();
        group.change(new GroupRequest(group.name(), group.parentId(), personId), at);
        groups.flush();
        var head = new FieldChange("head", null, names.ref(RecordType.USER, personId));
        events.publishEvent(new GroupChanged(groupId, group.name(), ActivityAction.CHANGED, by, at, List.of(head)));
    }
}
