package crm.deals.entry;

import static crm.deals.entry.EntryTable.*;
import static org.jooq.impl.DSL.inline;

import crm.contacts.api.ContactChanged;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps entries findable by what their contact is called and how it is reached now. */
@Component
class EntryContacts {

    private static final int BATCH = 500;

    private final DSLContext db;
    private final ContactTexts texts;

    EntryContacts(DSLContext db, ContactTexts texts) {
        this.db = db;
        this.texts = texts;
    }

    @ApplicationModuleListener(id = "deals.contact-text")
    public void on(ContactChanged changed) {
        refresh(changed.contactId());
    }

    /** In batches by id; versions stay, for nobody sees a difference on a card. */
    void refresh(long contactId) {
        String text = texts.of(contactId);
        long after = 0;
        List<? extends Record> rows;
        do {
            rows = db.select(ID, NUMBER, TITLE, COMMENT)
                    .from(ENTRY)
                    .where(CONTACT_ID.eq(contactId))
                    .and(CONTACT_TEXT.ne(text))
                    .and(ID.gt(after))
                    .orderBy(ID)
                    .limit(inline(BATCH))
                    .forUpdate()
                    .fetch();
            List<Query> updates = rows.stream().map(row -> update(row, text)).toList();
            db.batch(updates).execute();
            after = rows.isEmpty() ? after : rows.getLast().get(ID);
        } while (rows.size() == BATCH);
    }

    private Query update(Record row, String text) {
        return db.update(ENTRY)
                .set(CONTACT_TEXT, text)
                .set(SEARCH_TEXT, EntryText.of(row.get(NUMBER), row.get(TITLE), row.get(COMMENT), text))
                .where(ID.eq(row.get(ID)));
    }
}
