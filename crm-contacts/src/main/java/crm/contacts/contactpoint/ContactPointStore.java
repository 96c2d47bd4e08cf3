package crm.contacts.contactpoint;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.splitPart;

import crm.contacts.api.PhoneKind;
import crm.contacts.rules.Email;
import crm.contacts.rules.Phone;
import crm.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reads and writes phones and e-mails. */
@Component
public class ContactPointStore {

    private static final Field<String> NO_KIND = inline(null, SQLDataType.CLOB);

    private final DSLContext db;

    ContactPointStore(DSLContext db) {
        this.db = db;
    }

    /** One statement whatever the number of owners; those without phones and e-mails are left out. */
    public Map<Long, Reach> of(ContactPointTables tables, Collection<Long> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        Long[] ids = owners.toArray(Long[]::new);
        var rows = db.select(
                        tables.phoneOwner, tables.phonePosition, tables.phoneNumber, tables.phoneKind, tables.phoneMain)
                .from(tables.phone)
                .where(tables.phoneOwner.eq(any(ids)))
                .unionAll(
                        select(tables.emailOwner, tables.emailPosition, tables.emailAddress, NO_KIND, tables.emailMain)
                                .from(tables.email)
                                .where(tables.emailOwner.eq(any(ids))))
                .orderBy(inline(2))
                .fetch();
        Map<Long, Reach> found = new HashMap<>();
        for (var row : rows) {
            Reach reach = found.computeIfAbsent(row.value1(), id -> new Reach(new ArrayList<>(), new ArrayList<>()));
            String kind = row.value4();
            if (kind == null) {
                reach.emails().add(new Email(row.value3(), row.value5()));
            } else {
                reach.phones().add(new Phone(new PhoneNumber(row.value3()), PhoneKind.valueOf(kind), row.value5()));
            }
        }
        return found;
    }

    /** Makes the stored phones and e-mails those given; touches only what differs. */
    public void replace(ContactPointTables tables, long owner, Reach before, Reach after) {
        if (!before.phones().equals(after.phones())) {
            if (!before.phones().isEmpty()) {
                db.deleteFrom(tables.phone).where(tables.phoneOwner.eq(owner)).execute();
            }
            insertPhones(tables, owner, after.phones());
        }
        if (!before.emails().equals(after.emails())) {
            if (!before.emails().isEmpty()) {
                db.deleteFrom(tables.email).where(tables.emailOwner.eq(owner)).execute();
            }
            insertEmails(tables, owner, after.emails());
        }
    }

    private void insertPhones(ContactPointTables tables, long owner, List<Phone> phones) {
        if (phones.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                tables.phone,
                tables.phoneOwner,
                tables.phonePosition,
                tables.phoneNumber,
                tables.phoneKind,
                tables.phoneMain);
        short position = 0;
        for (Phone phone : phones) {
            insert = insert.values(
                    owner, position++, phone.number().written(), phone.kind().name(), phone.main());
        }
        insert.execute();
    }

    private void insertEmails(ContactPointTables tables, long owner, List<Email> emails) {
        if (emails.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                tables.email,
                tables.emailOwner,
                tables.emailPosition,
                tables.emailAddress,
                tables.emailKey,
                tables.emailMain);
        short position = 0;
        for (Email email : emails) {
            insert = insert.values(owner, position++, email.address(), email.key(), email.main());
        }
        insert.execute();
    }

    /** The condition of a filter: the owner has one of these phones; one without an extension means all of its extensions as well. */
    public static Condition hasPhone(ContactPointTables tables, Field<Long> id, Collection<PhoneNumber> phones) {
        String[] written = phones.stream().map(PhoneNumber::written).toArray(String[]::new);
        String[] whole = phones.stream()
                .filter(phone -> phone.extension().isEmpty())
                .map(PhoneNumber::written)
                .toArray(String[]::new);
        Condition extended = tables.phoneNumber
                .like(inline("%;ext=%"))
                .and(splitPart(tables.phoneNumber, inline(";"), inline(1)).eq(any(whole)));
        return id.in(select(tables.phoneOwner)
                .from(tables.phone)
                .where(tables.phoneNumber.eq(any(written)).or(extended)));
    }

    /** The condition of a filter: the owner has one of these addresses, whatever the case. */
    public static Condition hasEmail(ContactPointTables tables, Field<Long> id, Collection<String> addresses) {
        return id.in(select(tables.emailOwner).from(tables.email).where(tables.emailKey.eq(any(keys(addresses)))));
    }

    /** The phones of an owner as one text, for search. */
    public static Field<String> phonesText(ContactPointTables tables, Field<Long> id) {
        return field(select(groupConcat(tables.phoneNumber).separator(" "))
                .from(tables.phone)
                .where(tables.phoneOwner.eq(id)));
    }

    /** The e-mail addresses of an owner as one text, for search. */
    public static Field<String> emailsText(ContactPointTables tables, Field<Long> id) {
        return field(select(groupConcat(tables.emailKey).separator(" "))
                .from(tables.email)
                .where(tables.emailOwner.eq(id)));
    }

    private static String[] keys(Collection<String> addresses) {
        return addresses.stream().map(Email::key).toArray(String[]::new);
    }
}
