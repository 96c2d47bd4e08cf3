package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.CONTACT;
import static crm.contacts.contact.ContactTable.CREATED_AT;
import static crm.contacts.contact.ContactTable.DELETED_AT;
import static crm.contacts.contact.ContactTable.ID;
import static crm.contacts.contact.ContactTable.RECEIVES_NEWS;
import static crm.contacts.contact.ContactTable.RESPONSIBLE_ID;
import static crm.contacts.contact.ContactTable.SEARCH_TEXT;
import static crm.contacts.contact.ContactTable.TAGS;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import crm.contacts.customer.CustomerRights;
import crm.contacts.links.Links;
import crm.contacts.reach.ReachStore;
import crm.contacts.reach.ReachTables;
import crm.contacts.rules.PhoneFilter;
import crm.contacts.rules.ReadableText;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Listing;
import crm.data.Lists;
import crm.data.Row;
import crm.data.Rows;
import crm.data.TextSearch;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and cards of contacts. */
@Service
class ContactReader {

    private final DSLContext db;
    private final Lists lists;
    private final ContactViews views;
    private final CustomerRights rights;
    private final String region;

    ContactReader(
            DSLContext db,
            Lists lists,
            ContactViews views,
            CustomerRights rights,
            @Value("${crm.region:UA}") String region) {
        this.db = db;
        this.lists = lists;
        this.views = views;
        this.rights = rights;
        this.region = region;
    }

    @Transactional(readOnly = true)
    public Listing<ContactItem> list(Viewer viewer, ContactFilter filter, ListRequest<ContactSort> page) {
        return rows(viewer, filter, page, false, ContactRow.LISTED, ContactRow::listed)
                .mapAll(views::items);
    }

    /**
     * What may be taken out as a file, which takes the right on the contact itself: the rows with all that is known of them, and with the
     * names that go with them ready in the cache.
     */
    @Transactional(readOnly = true)
    public Listing<ContactRow> exported(Viewer viewer, ContactFilter filter, ListRequest<ContactSort> page) {
        return rows(viewer, filter, page, true, ContactRow.ALL, ContactRow::whole)
                .mapAll(views::named);
    }

    private Listing<ContactRow> rows(
            Viewer viewer,
            ContactFilter filter,
            ListRequest<ContactSort> page,
            boolean exported,
            List<Field<?>> columns,
            Function<Row, ContactRow> row) {
        var typed = TextSearch.of(filter.q());
        // Of what lies in the bin nothing is shown by other records.
        boolean own = typed.isEmpty() || exported || Boolean.TRUE.equals(filter.deleted());
        if (own) {
            viewer.require(RecordType.CONTACT, Action.READ);
        } else {
            rights.requireSearch(viewer, RecordType.CONTACT);
        }
        Condition reach = own
                ? CustomerRights.own(viewer, RecordType.CONTACT, RESPONSIBLE_ID)
                : rights.searchable(viewer, RecordType.CONTACT, ID, RESPONSIBLE_ID);
        Condition where = reach.and(condition(filter));
        Condition readable = typed.map(text -> ReadableText.found(
                        viewer, RecordType.CONTACT, text, ReachTables.CONTACT, ID, Map.of("", ContactTable.NAME)))
                .orElse(noCondition());
        Listing<ContactRow> rows = typed.isEmpty()
                ? lists.page(page, columns, CONTACT, ID, where, row)
                : lists.search(page, typed.get(), SEARCH_TEXT, columns, CONTACT, ID, where.and(readable), row);
        return rows.mapAll(views::complete);
    }

    /** @throws ProblemException 404 when the contact is absent, deleted or not visible */
    @Transactional(readOnly = true)
    public ContactCard card(Viewer viewer, long id) {
        ContactRow row = Rows.one(db.select(ContactRow.ALL)
                        .from(CONTACT)
                        .where(
                                ID.eq(id),
                                DELETED_AT.isNull(),
                                rights.visible(viewer, RecordType.CONTACT, ID, RESPONSIBLE_ID)))
                .map(ContactRow::whole)
                .orElseThrow(ProblemException::notFound);
        return views.card(viewer, views.complete(List.of(row)).getFirst());
    }

    private Condition condition(ContactFilter filter) {
        Condition condition = Boolean.TRUE.equals(filter.deleted()) ? DELETED_AT.isNotNull() : DELETED_AT.isNull();
        condition = condition
                .and(Conditions.in(RESPONSIBLE_ID, filter.responsible().ids()))
                .and(Conditions.within(CREATED_AT, filter.created()))
                .and(news(filter));
        if (!filter.tag().isEmpty()) {
            condition = condition.and(arrayOverlap(TAGS, val(filter.tag().toArray(String[]::new), TAGS)));
        }
        if (!filter.phone().isEmpty()) {
            condition = condition.and(
                    ReachStore.hasPhone(ReachTables.CONTACT, ID, PhoneFilter.read("phone", filter.phone(), region)));
        }
        if (!filter.email().isEmpty()) {
            condition = condition.and(ReachStore.hasEmail(ReachTables.CONTACT, ID, filter.email()));
        }
        if (!filter.egrpou().isEmpty()) {
            condition = condition.and(Links.inCompanyWithCode(ID, filter.egrpou()));
        }
        if (!filter.company().isEmpty()) {
            condition = condition.and(Links.inCompany(ID, filter.company()));
        }
        return condition;
    }

    private static Condition news(ContactFilter filter) {
        if (filter.receivesNews() == null) {
            return noCondition();
        }
        return filter.receivesNews() ? RECEIVES_NEWS.isTrue() : RECEIVES_NEWS.isFalse();
    }
}
