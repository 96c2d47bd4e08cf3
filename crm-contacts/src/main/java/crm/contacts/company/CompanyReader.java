package crm.contacts.company;

import static crm.contacts.tables.Company.COMPANY;

import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerLists;
import crm.contacts.customer.CustomerLists.Reading;
import crm.contacts.customer.CustomerLists.Wanted;
import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.contacts.duplicate.Duplicates;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.RecordReader;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and cards of companies. */
@Service
class CompanyReader implements RecordReader<CompanyFilter, CompanySort, CompanyItem, CompanyAnswer> {

    private static final Reading<CompanyRow> ROWS =
            new Reading<>(CustomerColumns.COMPANY, CompanyRow.COLUMNS, CompanyRow::read);
    private static final Map<String, Field<String>> SEARCHED = Map.of("", COMPANY.NAME, "egrpou", COMPANY.EGRPOU);

    private final CustomerLists lists;
    private final CompanyAnswers views;
    private final Duplicates duplicates;

    CompanyReader(CustomerLists lists, CompanyAnswers views, Duplicates duplicates) {
        this.lists = lists;
        this.views = views;
        this.duplicates = duplicates;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<CompanyItem> list(Viewer viewer, CompanyFilter filter, ListRequest<CompanySort> page) {
        return rows(viewer, filter, page, false);
    }

    /** What may be taken out as a file, which takes the right on the company itself. */
    @Transactional(readOnly = true)
    public Page<CompanyItem> exported(Viewer viewer, CompanyFilter filter, ListRequest<CompanySort> page) {
        return rows(viewer, filter, page, true);
    }

    private Page<CompanyItem> rows(
            Viewer viewer, CompanyFilter filter, ListRequest<CompanySort> page, boolean exported) {
        var wanted = new Wanted<>(filter, page, Conditions.in(COMPANY.EGRPOU, filter.egrpou()), SEARCHED);
        return lists.page(viewer, wanted, ROWS, exported).mapAll(found -> views.items(views.complete(found)));
    }

    @Override
    @Transactional(readOnly = true)
    public CompanyAnswer card(Viewer viewer, long id) {
        CompanyRow row = lists.one(viewer, id, ROWS);
        return views.card(viewer, views.complete(List.of(row)).getFirst());
    }

    /** Those that are likely to be the one being entered. */
    List<Duplicate> duplicates(Viewer viewer, DuplicateQuery query) {
        return duplicates.find(viewer, CustomerColumns.COMPANY, query, COMPANY.EGRPOU::eq);
    }
}
