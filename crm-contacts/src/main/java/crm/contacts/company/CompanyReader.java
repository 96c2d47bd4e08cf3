package crm.contacts.company;

import static crm.contacts.company.CompanyTable.COMPANY;
import static crm.contacts.company.CompanyTable.CREATED_AT;
import static crm.contacts.company.CompanyTable.DELETED_AT;
import static crm.contacts.company.CompanyTable.EGRPOU;
import static crm.contacts.company.CompanyTable.ID;
import static crm.contacts.company.CompanyTable.RESPONSIBLE_ID;
import static crm.contacts.company.CompanyTable.SEARCH_TEXT;
import static crm.contacts.company.CompanyTable.TAGS;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import crm.contacts.customer.CustomerRights;
import crm.contacts.reach.ReachStore;
import crm.contacts.reach.ReachTables;
import crm.contacts.rules.PhoneFilter;
import crm.contacts.rules.ReadableText;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Listing;
import crm.data.Lists;
import crm.data.Rows;
import crm.data.TextSearch;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and cards of companies. */
@Service
class CompanyReader {

    private final DSLContext db;
    private final Lists lists;
    private final CompanyViews views;
    private final CustomerRights rights;
    private final String region;

    CompanyReader(
            DSLContext db,
            Lists lists,
            CompanyViews views,
            CustomerRights rights,
            @Value("${crm.region:UA}") String region) {
        this.db = db;
        this.lists = lists;
        this.views = views;
        this.rights = rights;
        this.region = region;
    }

    @Transactional(readOnly = true)
    public Listing<CompanyItem> list(Viewer viewer, CompanyFilter filter, ListRequest<CompanySort> page) {
        return rows(viewer, filter, page, false);
    }

    /** What may be taken out as a file, which takes the right on the company itself. */
    @Transactional(readOnly = true)
    public Listing<CompanyItem> exported(Viewer viewer, CompanyFilter filter, ListRequest<CompanySort> page) {
        return rows(viewer, filter, page, true);
    }

    private Listing<CompanyItem> rows(
            Viewer viewer, CompanyFilter filter, ListRequest<CompanySort> page, boolean exported) {
        var typed = TextSearch.of(filter.q());
        // Of what lies in the bin nothing is shown by other records.
        boolean own = typed.isEmpty() || exported || Boolean.TRUE.equals(filter.deleted());
        if (own) {
            viewer.require(RecordType.COMPANY, Action.READ);
        } else {
            rights.requireSearch(viewer, RecordType.COMPANY);
        }
        Condition reach = own
                ? CustomerRights.own(viewer, RecordType.COMPANY, RESPONSIBLE_ID)
                : rights.searchable(viewer, RecordType.COMPANY, ID, RESPONSIBLE_ID);
        Condition where = reach.and(condition(filter));
        Condition readable = typed.map(text -> ReadableText.found(
                        viewer,
                        RecordType.COMPANY,
                        text,
                        ReachTables.COMPANY,
                        ID,
                        Map.of("", CompanyTable.NAME, "egrpou", EGRPOU)))
                .orElse(noCondition());
        Listing<CompanyRow> rows = typed.isEmpty()
                ? lists.page(page, CompanyRow.COLUMNS, COMPANY, ID, where, CompanyRow::read)
                : lists.search(
                        page,
                        typed.get(),
                        SEARCH_TEXT,
                        CompanyRow.COLUMNS,
                        COMPANY,
                        ID,
                        where.and(readable),
                        CompanyRow::read);
        return rows.mapAll(found -> views.items(views.complete(found)));
    }

    /** @throws ProblemException 404 when the company is absent, deleted or not visible */
    @Transactional(readOnly = true)
    public CompanyCard card(Viewer viewer, long id) {
        CompanyRow row = Rows.one(db.select(CompanyRow.COLUMNS)
                        .from(COMPANY)
                        .where(
                                ID.eq(id),
                                DELETED_AT.isNull(),
                                rights.visible(viewer, RecordType.COMPANY, ID, RESPONSIBLE_ID)))
                .map(CompanyRow::read)
                .orElseThrow(ProblemException::notFound);
        return views.card(viewer, views.complete(List.of(row)).getFirst());
    }

    private Condition condition(CompanyFilter filter) {
        Condition condition = Boolean.TRUE.equals(filter.deleted()) ? DELETED_AT.isNotNull() : DELETED_AT.isNull();
        condition = condition
                .and(Conditions.in(EGRPOU, filter.egrpou()))
                .and(Conditions.in(RESPONSIBLE_ID, filter.responsible().ids()))
                .and(Conditions.within(CREATED_AT, filter.created()));
        if (!filter.tag().isEmpty()) {
            condition = condition.and(arrayOverlap(TAGS, val(filter.tag().toArray(String[]::new), TAGS)));
        }
        if (!filter.phone().isEmpty()) {
            condition = condition.and(
                    ReachStore.hasPhone(ReachTables.COMPANY, ID, PhoneFilter.read("phone", filter.phone(), region)));
        }
        if (!filter.email().isEmpty()) {
            condition = condition.and(ReachStore.hasEmail(ReachTables.COMPANY, ID, filter.email()));
        }
        return condition;
    }
}
