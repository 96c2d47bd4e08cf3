package crm.contacts.contact;

import crm.contacts.customer.CustomerRights;
import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.contacts.duplicate.Duplicates;
import crm.contacts.links.Links;
import crm.contacts.reach.ReachTables;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Contacts that are likely to be the one being entered; a registry code finds the people of its company. */
@Service
class ContactDuplicates {

    private final Duplicates duplicates;
    private final CustomerRights rights;

    ContactDuplicates(Duplicates duplicates, CustomerRights rights) {
        this.duplicates = duplicates;
        this.rights = rights;
    }

    List<Duplicate> find(Viewer viewer, DuplicateQuery query) {
        rights.requireSearch(viewer, RecordType.CONTACT);
        Condition among = ContactTable.DELETED_AT
                .isNull()
                .and(rights.visible(viewer, RecordType.CONTACT, ContactTable.ID, ContactTable.RESPONSIBLE_ID));
        Condition withCode = query.egrpou() == null
                ? DSL.falseCondition()
                : Links.inCompanyWithCode(ContactTable.ID, List.of(query.egrpou()));
        return duplicates.find(
                new Duplicates.Place(
                        RecordType.CONTACT,
                        ContactTable.CONTACT,
                        ContactTable.ID,
                        ContactTable.NAME,
                        among,
                        ReachTables.CONTACT,
                        withCode),
                query);
    }
}
