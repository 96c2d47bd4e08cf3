package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;

import crm.contacts.api.ContactChanged;
import crm.contacts.api.ContactDeleted;
import crm.contacts.api.ContactRestored;
import crm.contacts.api.ContactsChanged;
import crm.kernel.RecordsChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps entries findable by what their contact is called and how it is reached now, and by nothing of a contact that is gone. */
@Component
class EntryContacts {

    private static final int BATCH = 500;
    private static final String CONTACTS_MAY_READ_OTHERWISE = "#changed.type().name() == 'CONTACT'"
            + " and #changed.action().name() != 'CREATED' and #changed.cause().name() != 'HAND_OVER'";

    private final DSLContext db;
    private final ContactTexts texts;
    private final TransactionTemplate transactions;

    EntryContacts(DSLContext db, ContactTexts texts, TransactionTemplate transactions) {
        this.db = db;
        this.texts = texts;
        this.transactions = transactions;
    }

    @ApplicationModuleListener(id = "deals.contact-text")
    public void on(ContactChanged changed) {
        refresh(List.of(changed.contactId()));
    }

    @ApplicationModuleListener(id = "deals.contact-text-deleted")
    public void on(ContactDeleted deleted) {
        refresh(List.of(deleted.contactId()));
    }

    @ApplicationModuleListener(id = "deals.contact-text-restored")
    public void on(ContactRestored restored) {
        refresh(List.of(restored.contactId()));
    }

    @ApplicationModuleListener(id = "deals.contact-texts")
    public void on(ContactsChanged changed) {
        refresh(changed.contactIds());
    }

    /** Of what has just been made there is no entry yet, and a hand-over changes no text. */
    @ApplicationModuleListener(id = "deals.contact-texts-bulk", condition = CONTACTS_MAY_READ_OTHERWISE)
    public void on(RecordsChanged changed) {
        refresh(changed.ids());
    }

    /** What two changes at the same moment have left behind, comes right by the next morning. Each batch is a transaction of its own. */
    @Scheduled(cron = "0 50 3 * * *")
    void refreshAll() {
        List<Long> contacts = List.of();
        do {
            Long after = contacts.isEmpty() ? 0 : contacts.getLast();
            contacts = db.selectDistinct(ENTRY.CONTACT_ID)
                    .from(ENTRY)
                    .where(ENTRY.CONTACT_ID.gt(after), ENTRY.CONTACT_ID.isNotNull())
                    .orderBy(ENTRY.CONTACT_ID)
                    .limit(inline(BATCH))
                    .fetch(ENTRY.CONTACT_ID);
            List<Long> some = contacts;
            transactions.executeWithoutResult(status -> refresh(some));
        } while (contacts.size() == BATCH);
    }

    /** In batches by id; versions stay, for nobody sees a difference on a card. */
    void refresh(Collection<Long> contacts) {
        Map<Long, String> known = texts.of(contacts);
        long after = 0;
        List<? extends Record> rows;
        do {
            rows = db.select(ENTRY.ID, ENTRY.NUMBER, ENTRY.TITLE, ENTRY.COMMENT, ENTRY.CONTACT_ID, ENTRY.CONTACT_TEXT)
                    .from(ENTRY)
                    .where(ENTRY.CONTACT_ID.eq(any(contacts.toArray(Long[]::new))))
                    .and(ENTRY.ID.gt(after))
                    .orderBy(ENTRY.ID)
                    .limit(inline(BATCH))
                    .forUpdate()
                    .fetch();
            List<Query> updates = new ArrayList<>();
            for (Record row : rows) {
                String text = known.getOrDefault(row.get(ENTRY.CONTACT_ID), "");
                if (!text.equals(row.get(ENTRY.CONTACT_TEXT))) {
                    updates.add(update(row, text));
                }
            }
            db.batch(updates).execute();
            after = rows.isEmpty() ? after : rows.getLast().get(ENTRY.ID);
        } while (rows.size() == BATCH);
    }

    private Query update(Record row, String text) {
        return db.update(ENTRY)
                .set(ENTRY.CONTACT_TEXT, text)
                .set(
                        ENTRY.SEARCH_TEXT,
                        EntryText.of(row.get(ENTRY.NUMBER), row.get(ENTRY.TITLE), row.get(ENTRY.COMMENT), text))
                .where(ENTRY.ID.eq(row.get(ENTRY.ID)));
    }
}
