package crm.users.securitylog;

import crm.kernel.FieldChange;
import crm.users.api.Accounts;
import crm.users.api.PersonActivated;
import crm.users.api.PersonChanged;
import crm.users.api.PersonDeactivated;
import crm.users.api.PersonalLetterBuilder;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what the history tells of people and what bears on who gets in, in the transaction that does it. */
@Component
class NotedEvents {

    private static final String ROLE = "role";
    private static final String EMAIL = "email";

    private final SecurityLog log;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    NotedEvents(SecurityLog log, Accounts accounts, ApplicationEventPublisher events) {
        this.log = log;
        this.accounts = accounts;
        this.events = events;
    }

    @EventListener
    void on(PersonDeactivated event) {
        log.note(Kind.DEACTIVATED, event.personId(), event.actorId(), null);
    }

    @EventListener
    void on(PersonActivated event) {
        log.note(Kind.ACTIVATED, event.personId(), event.actorId(), null);
    }

    /** Noted with both addresses; the former one is told too, or whoever takes an account over would be the only one to know. */
    @EventListener
    void onAddress(PersonChanged event) {
        for (FieldChange change : event.changes()) {
            if (EMAIL.equals(change.field())) {
                String former = String.valueOf(change.from());
                String detail = former + " → " + change.to();
                log.note(Kind.EMAIL_CHANGED, event.personId(), event.actorId(), detail);
                accounts.byId(event.personId())
                        .ifPresent(account -> events.publishEvent(PersonalLetterBuilder.builder()
                                .kind(String.valueOf(Kind.EMAIL_CHANGED.letter()))
                                .email(former)
                                .language(account.language())
                                .timeZone(account.timeZone())
                                .args(List.of(detail))
                                .build()));
            }
        }
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
