package crm.contacts.contact;

import static crm.contacts.tables.Contact.CONTACT;

import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerLists;
import crm.contacts.customer.CustomerLists.Reading;
import crm.contacts.customer.CustomerLists.Wanted;
import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.contacts.duplicate.Duplicates;
import crm.contacts.links.Links;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.RecordReader;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and cards of contacts. */
@Service
class ContactReader implements RecordReader<ContactFilter, ContactSort, ContactItem, ContactAnswer> {

    private static final Reading<ContactRow> LISTED =
            new Reading<>(CustomerColumns.CONTACT, ContactRow.LISTED, ContactRow::listed);
    private static final Reading<ContactRow> WHOLE =
            new Reading<>(CustomerColumns.CONTACT, ContactRow.ALL, ContactRow::whole);
    private static final Map<String, Field<String>> SEARCHED = Map.of("", CONTACT.NAME, "jobTitle", CONTACT.JOB_TITLE);

    private final CustomerLists lists;
    private final ContactAnswers views;
    private final Duplicates duplicates;

    ContactReader(CustomerLists lists, ContactAnswers views, Duplicates duplicates) {
        this.lists = lists;
        this.views = views;
        this.duplicates = duplicates;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ContactItem> list(Viewer viewer, ContactFilter filter, ListRequest<ContactSort> page) {
        return lists.page(viewer, wanted(filter, page), LISTED, false)
                .mapAll(found -> views.items(views.complete(found)));
    }

    /**
     * What may be taken out as a file, which takes the right on the contact itself: the rows with all that is known of them, and with the
     * names that go with them ready in the cache.
     */
    @Transactional(readOnly = true)
    public Page<ContactRow> exported(Viewer viewer, ContactFilter filter, ListRequest<ContactSort> page) {
        return lists.page(viewer, wanted(filter, page), WHOLE, true)
                .mapAll(found -> views.named(views.complete(found)));
    }

    @Override
    @Transactional(readOnly = true)
    public ContactAnswer card(Viewer viewer, long id) {
        ContactRow row = lists.one(viewer, id, WHOLE);
        return views.card(viewer, views.complete(List.of(row)).getFirst());
    }

    /** Those that are likely to be the one being entered; a registry code finds the people of its company. */
    List<Duplicate> duplicates(Viewer viewer, DuplicateQuery query) {
        return duplicates.find(
                viewer, CustomerColumns.CONTACT, query, code -> Links.inCompanyWithCode(CONTACT.ID, List.of(code)));
    }

    private static Wanted<ContactSort> wanted(ContactFilter filter, ListRequest<ContactSort> page) {
        Condition where = Conditions.eq(CONTACT.RECEIVES_NEWS, filter.receivesNews())
                .and(Conditions.in(CONTACT.JOB_TITLE, filter.jobTitle()));
        if (!filter.egrpou().isEmpty()) {
            where = where.and(Links.inCompanyWithCode(CONTACT.ID, filter.egrpou()));
        }
        if (!filter.company().isEmpty()) {
            where = where.and(Links.inCompany(CONTACT.ID, filter.company()));
        }
        return new Wanted<>(filter, page, where, SEARCHED);
    }
}
