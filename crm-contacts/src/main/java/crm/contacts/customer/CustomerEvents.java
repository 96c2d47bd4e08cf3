package crm.contacts.customer;

import crm.contacts.api.CompanyChanged;
import crm.contacts.api.CompanyCreated;
import crm.contacts.api.CompanyDeleted;
import crm.contacts.api.CompanyRestored;
import crm.contacts.api.ContactChanged;
import crm.contacts.api.ContactCreated;
import crm.contacts.api.ContactDeleted;
import crm.contacts.api.ContactRestored;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tells of the lives of contacts and of companies. */
public enum CustomerEvents {
    CONTACT(ContactCreated::new, ContactChanged::new, ContactDeleted::new, ContactRestored::new),
    COMPANY(CompanyCreated::new, CompanyChanged::new, CompanyDeleted::new, CompanyRestored::new);

    public final EventFactory created;
    public final EventFactory changed;
    public final EventFactory deleted;
    private final EventFactory restored;

    CustomerEvents(EventFactory created, EventFactory changed, EventFactory deleted, EventFactory restored) {
        this.created = created;
        this.changed = changed;
        this.deleted = deleted;
        this.restored = restored;
    }

    static CustomerEvents of(CustomerColumns customers) {
        return switch (customers) {
            case CONTACT -> CONTACT;
            case COMPANY -> COMPANY;
        };
    }

    /** One kind of event. */
    @FunctionalInterface
    public interface EventFactory {
        RecordEvent of(
                long id,
                String name,
                @Nullable Long actor,
                Instant at,
                @Nullable Long responsible,
                List<FieldChange> changes);
    }

    RecordEvent of(
            CustomerEntity<?, ?> customer, ActivityAction action, long actor, Instant at, List<FieldChange> changes) {
        EventFactory telling = Map.of(
                        ActivityAction.CREATED, created,
                        ActivityAction.CHANGED, changed,
                        ActivityAction.DELETED, deleted,
                        ActivityAction.RESTORED, restored)
                .get(action);
        if (telling == null) {
            throw new IllegalArgumentException(action.name());
        }
        return telling.of(customer.id(), customer.name(), actor, at, customer.responsibleId(), changes);
    }
}
