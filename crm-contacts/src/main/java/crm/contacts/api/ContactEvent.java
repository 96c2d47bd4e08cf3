package crm.contacts.api;

import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;

/** Something happened to a contact. */
public sealed interface ContactEvent extends RecordEvent
        permits ContactCreated, ContactChanged, ContactDeleted, ContactRestored {

    long contactId();

    /** As the contact was called at that moment. */
    String name();

    @Override
    default RecordRef subject() {
        return new RecordRef(RecordType.CONTACT, contactId());
    }

    @Override
    default String subjectName() {
        return name();
    }
}
