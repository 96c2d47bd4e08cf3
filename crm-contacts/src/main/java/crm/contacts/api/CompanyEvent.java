package crm.contacts.api;

import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;

/** Something happened to a company. */
public sealed interface CompanyEvent extends RecordEvent
        permits CompanyCreated, CompanyChanged, CompanyDeleted, CompanyRestored {

    long companyId();

    /** As the company was called at that moment. */
    String name();

    @Override
    default RecordRef subject() {
        return new RecordRef(RecordType.COMPANY, companyId());
    }

    @Override
    default String subjectName() {
        return name();
    }
}
