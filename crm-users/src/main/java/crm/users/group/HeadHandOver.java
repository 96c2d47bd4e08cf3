package crm.users.group;

import crm.data.RecordNames;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.users.api.GroupChanged;
import crm.users.api.PersonDeactivated;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the successor of a person who leaves the head of that person's groups, which gives no rights. */
@Component
class HeadHandOver {

    private final GroupRepository groups;
    private final RecordNames names;
    private final ApplicationEventPublisher events;

    HeadHandOver(GroupRepository groups, RecordNames names, ApplicationEventPublisher events) {
        this.groups = groups;
        this.names = names;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonDeactivated left) {
        List<FieldChange> change = List.of(new FieldChange(
                "head", names.ref(RecordType.USER, left.personId()), names.ref(RecordType.USER, left.handOverToId())));
        for (PeopleGroup group : groups.lockOfHead(left.personId())) {
            group.change(new GroupRequest(group.name(), group.parentId(), left.handOverToId()), left.at());
            groups.flush();
            events.publishEvent(new GroupChanged(
                    group.id(), group.name(), ActivityAction.CHANGED, left.actorId(), left.at(), change));
        }
    }
}
