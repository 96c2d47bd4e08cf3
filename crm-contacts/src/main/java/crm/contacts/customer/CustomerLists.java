package crm.contacts.customer;

import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.val;

import crm.contacts.contactpoint.ContactPointStore;
import crm.contacts.rules.PhoneFilter;
import crm.contacts.rules.ReadableText;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.Row;
import crm.data.Rows;
import crm.data.SortColumn;
import crm.data.TextSearch;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads contacts and companies: lists by the right on them alone, searches and cards also by the records that show them. */
@Component
public class CustomerLists {

    private final DSLContext db;
    private final Lists lists;
    private final CustomerRights rights;
    private final String region;

    CustomerLists(DSLContext db, Lists lists, CustomerRights rights, @Value("${crm.region:UA}") String region) {
        this.db = db;
        this.lists = lists;
        this.rights = rights;
        this.region = region;
    }

    /** How one kind is read. */
    public record Reading<T>(CustomerColumns from, List<Field<?>> columns, Function<Row, T> row) {}

    /**
     * What is asked of a list.
     *
     * @param where what only this kind is narrowed by
     * @param searched what the text search finds it by, by field; the name under the empty one
     */
    public record Wanted<S extends Enum<S> & SortColumn>(
            CustomerFilter filter, ListRequest<S> page, Condition where, Map<String, Field<String>> searched) {}

    /**
     * A page of the list.
     *
     * @param exported what may be taken out as a file, which takes the right on the record itself
     */
    public <T, S extends Enum<S> & SortColumn> Page<T> page(
            Viewer viewer, Wanted<S> wanted, Reading<T> reading, boolean exported) {
        CustomerColumns from = reading.from();
        CustomerFilter filter = wanted.filter();
        var typed = TextSearch.of(filter.q());
        // Of what lies in the bin nothing is shown by other records.
        boolean own = typed.isEmpty() || exported || filter.ofBin();
        if (own) {
            viewer.require(from.type, Action.READ);
        } else {
            rights.requireSearch(viewer, from.type);
        }
        Condition reach = own
                ? CustomerRights.own(viewer, from.type, from.responsibleId)
                : rights.searchable(viewer, from.type, from.id, from.responsibleId);
        Condition where = reach.and(condition(from, filter)).and(wanted.where());
        if (typed.isEmpty()) {
            return lists.page(wanted.page(), reading.columns(), from.table, from.id, where, reading.row());
        }
        Condition readable = ReadableText.found(viewer, from.type, typed.get(), from.reach, from.id, wanted.searched());
        return lists.search(
                wanted.page(),
                typed.get(),
                from.searchText,
                new Lists.Source(reading.columns(), from.table, from.id),
                where.and(readable),
                reading.row());
    }

    /** @throws ProblemException 404 when the record is absent, deleted or not visible */
    public <T> T one(Viewer viewer, long id, Reading<T> reading) {
        CustomerColumns from = reading.from();
        return Rows.one(db.select(reading.columns())
                        .from(from.table)
                        .where(
                                from.id.eq(id),
                                from.deletedAt.isNull(),
                                rights.visible(viewer, from.type, from.id, from.responsibleId)))
                .map(reading.row())
                .orElseThrow(ProblemException::notFound);
    }

    private Condition condition(CustomerColumns of, CustomerFilter filter) {
        Condition condition = (filter.ofBin() ? of.deletedAt.isNotNull() : of.deletedAt.isNull())
                .and(Conditions.in(of.responsibleId, filter.responsible().ids()))
                .and(Conditions.within(of.createdAt, filter.created()));
        if (!filter.tag().isEmpty()) {
            condition = condition.and(arrayOverlap(of.tags, val(filter.tag().toArray(String[]::new), of.tags)));
        }
        if (!filter.phone().isEmpty()) {
            condition = condition.and(
                    ContactPointStore.hasPhone(of.reach, of.id, PhoneFilter.read("phone", filter.phone(), region)));
        }
        return filter.email().isEmpty()
                ? condition
                : condition.and(ContactPointStore.hasEmail(of.reach, of.id, filter.email()));
    }
}
