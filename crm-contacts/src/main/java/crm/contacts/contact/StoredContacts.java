package crm.contacts.contact;

import static crm.contacts.tables.Contact.CONTACT;
import static org.jooq.impl.DSL.any;

import crm.contacts.api.ContactDirectory;
import crm.contacts.api.ContactLabel;
import crm.contacts.api.ContactRequest;
import crm.contacts.contactpoint.ContactPointTables;
import crm.contacts.rules.Email;
import crm.data.Conditions;
import crm.kernel.Action;
import crm.kernel.PhoneNumber;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Service;

@Service
class StoredContacts implements ContactDirectory {

    private final DSLContext db;
    private final ContactService service;

    StoredContacts(DSLContext db, ContactService service) {
        this.db = db;
        this.service = service;
    }

    @Override
    public Map<PhoneNumber, List<Ref>> byPhone(Viewer viewer, Collection<PhoneNumber> phones) {
        ContactPointTables tables = ContactPointTables.CONTACT;
        String[] numbers = phones.stream().map(PhoneNumber::written).toArray(String[]::new);
        Map<PhoneNumber, List<Ref>> found = new HashMap<>();
        owners(viewer, tables.phone, tables.phoneOwner, tables.phoneNumber, numbers)
                .forEach((number, contacts) -> found.put(new PhoneNumber(number), contacts));
        return found;
    }

    @Override
    public Map<String, List<Ref>> byEmail(Viewer viewer, Collection<String> addresses) {
        ContactPointTables tables = ContactPointTables.CONTACT;
        String[] keys = addresses.stream().map(Email::key).toArray(String[]::new);
        return owners(viewer, tables.email, tables.emailOwner, tables.emailKey, keys);
    }

    private Map<String, List<Ref>> owners(
            Viewer viewer, Table<?> ways, Field<Long> owner, Field<String> key, String[] wanted) {
        Condition visible =
                Conditions.visible(CONTACT.RESPONSIBLE_ID, viewer.visibility(RecordType.CONTACT, Action.READ));
        Map<String, List<Ref>> found = new HashMap<>();
        db.select(key, CONTACT.ID, CONTACT.NAME)
                .from(ways)
                .join(CONTACT)
                .on(CONTACT.ID.eq(owner))
                .where(key.eq(any(wanted)), CONTACT.DELETED_AT.isNull(), visible)
                .orderBy(CONTACT.CREATED_AT.desc(), CONTACT.ID.desc())
                .forEach(row -> found.computeIfAbsent(row.value1(), k -> new ArrayList<>())
                        .add(new Ref(row.value2(), row.value3())));
        return found;
    }

    @Override
    public Map<Long, ContactLabel> labels(Collection<Long> contactIds) {
        ContactPointTables tables = ContactPointTables.CONTACT;
        Map<Long, ContactLabel> labels = new HashMap<>();
        db.select(CONTACT.ID, CONTACT.NAME, CONTACT.RESPONSIBLE_ID, CONTACT.DELETED_AT, tables.phoneNumber)
                .from(CONTACT)
                .leftJoin(tables.phone)
                .on(tables.phoneOwner.eq(CONTACT.ID), CONTACT.DELETED_AT.isNull())
                .where(CONTACT.ID.eq(any(contactIds.toArray(Long[]::new))))
                .orderBy(CONTACT.ID, tables.phonePosition)
                .forEach(row -> {
                    ContactLabel label = labels.computeIfAbsent(
                            row.value1(),
                            id -> new ContactLabel(
                                    id, row.value2(), new ArrayList<>(), row.value3(), row.value4() != null));
                    if (row.value5() != null) {
                        label.phones().add(new PhoneNumber(row.value5()));
                    }
                });
        return labels;
    }

    @Override
    public Ref create(Viewer viewer, ContactRequest request) {
        return service.create(viewer, request).ref();
    }
}
