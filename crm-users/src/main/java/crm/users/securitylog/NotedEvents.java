package crm.users.securitylog;

import crm.kernel.FieldChange;
import crm.users.api.PersonActivated;
import crm.users.api.PersonChanged;
import crm.users.api.PersonDeactivated;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what the history tells of people and what bears on who gets in, in the transaction that does it. */
@Component
class NotedEvents {

    private static final String ROLE = "role";

    private final SecurityLog log;

    NotedEvents(SecurityLog log) {
        this.log = log;
    }

    @EventListener
    void on(PersonDeactivated event) {
        log.note(Kind.DEACTIVATED, event.personId(), event.actorId(), null);
    }

    @EventListener
    void on(PersonActivated event) {
        log.note(Kind.ACTIVATED, event.personId(), event.actorId(), null);
    }

    @EventListener
    void on(PersonChanged event) {
        event.changes().stream()
                .filter(change -> ROLE.equals(change.field()))
                .findFirst()
                .map(FieldChange::to)
                .ifPresent(role -> log.note(
                        Kind.ROLE_CHANGED,
                        event.personId(),
                        event.actorId(),
                        role instanceof crm.kernel.Ref ref ? ref.name() : role.toString()));
    }
}
