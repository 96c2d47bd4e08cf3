package crm.contacts.contact;

import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.contacts.duplicate.Duplicates;
import crm.contacts.links.Links;
import crm.contacts.reach.ReachTables;
import crm.data.Conditions;
import crm.kernel.Action;
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

    ContactDuplicates(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    List<Duplicate> find(Viewer viewer, DuplicateQuery query) {
        viewer.require(RecordType.CONTACT, Action.READ);
        Condition among = ContactTable.DELETED_AT
                .isNull()
                .and(Conditions.visible(
                        ContactTable.RESPONSIBLE_ID, viewer.visibility(RecordType.CONTACT, Action.READ)));
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
