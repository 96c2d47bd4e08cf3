package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;

import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.Row;
import crm.data.Rows;
import crm.data.TextSearch;
import crm.deals.api.EntryKind;
import crm.deals.order.LineAnswer;
import crm.deals.order.OrderLines;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists and cards of leads and deals. A page is one statement, and so is a card. */
@Service
class EntryReads {

    private final DSLContext db;
    private final Lists lists;
    private final EntryConditions conditions;
    private final EntryAnswers views;
    private final OrderLines lines;
    private final StageHistory history;
    private final TransactionTemplate searching;

    EntryReads(
            DSLContext db,
            Lists lists,
            EntryConditions conditions,
            EntryAnswers views,
            OrderLines lines,
            StageHistory history,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.lists = lists;
        this.conditions = conditions;
        this.views = views;
        this.lines = lines;
        this.history = history;
        this.searching = new TransactionTemplate(transactions);
        this.searching.setReadOnly(true);
    }

    /** @param kinds what the list is of */
    Page<EntryItem> page(Viewer viewer, Set<EntryKind> kinds, EntryFilter filter, ListRequest<EntrySort> request) {
        return rows(viewer, kinds, filter, request, EntryRow.COLUMNS, EntryRow::of)
                .mapAll(views::items);
    }

    /** The same rows with all that a card shows of them but the lines, and with the names that go with them ready in the cache. */
    Page<CardRow> whole(Viewer viewer, Set<EntryKind> kinds, EntryFilter filter, ListRequest<EntrySort> request) {
        Page<CardRow> rows = rows(viewer, kinds, filter, request, CardRow.COLUMNS, CardRow::of);
        views.prepare(rows.items().stream().map(CardRow::entry).toList());
        return rows;
    }

    private <T> Page<T> rows(
            Viewer viewer,
            Set<EntryKind> kinds,
            EntryFilter filter,
            ListRequest<EntrySort> request,
            List<Field<?>> columns,
            Function<Row, T> row) {
        requireOneOf(viewer, kinds);
        Condition where = conditions.of(viewer, kinds, filter);
        return filter.typed()
                .map(typed -> search(request, typed, columns, where, row))
                .orElseGet(() -> lists.page(request, columns, ENTRY, ENTRY.ID, where, row));
    }

    EntryAnswer card(Viewer viewer, EntryKind kind, long id) {
        var rows = lines.with(CardRow.COLUMNS, ENTRY, ENTRY.ID, one(viewer, kind, id));
        if (rows.isEmpty()) {
            throw ProblemException.notFound();
        }
        return views.card(viewer, CardRow.of(rows.getFirst()), lines.views(rows));
    }

    /** Two statements. */
    List<StageHistory.Stay> stageHistory(Viewer viewer, EntryKind kind, long id) {
        CardRow row = row(viewer, kind, id).orElseThrow(ProblemException::notFound);
        return history.of(row.entry(), row.stageChangedBy());
    }

    /** Two statements. */
    List<LineAnswer> lines(Viewer viewer, long dealId) {
        row(viewer, EntryKind.DEAL, dealId).orElseThrow(ProblemException::notFound);
        return lines.of(dealId);
    }

    /** The row, if the viewer may see it and it is not in the bin. */
    Optional<CardRow> row(Viewer viewer, EntryKind kind, long id) {
        return Rows.one(db.select(CardRow.COLUMNS).from(ENTRY).where(one(viewer, kind, id)))
                .map(CardRow::of);
    }

    private static Condition one(Viewer viewer, EntryKind kind, long id) {
        return ENTRY.ID
                .eq(id)
                .and(ENTRY.KIND.eq(kind.name()))
                .and(ENTRY.DELETED_AT.isNull())
                .and(EntryConditions.visible(viewer, EnumSet.of(kind)));
    }

    private static void requireOneOf(Viewer viewer, Set<EntryKind> kinds) {
        if (kinds.stream().noneMatch(kind -> viewer.may(kind.recordType(), Action.READ))) {
            throw ProblemException.forbidden();
        }
    }

    private <T> Page<T> search(
            ListRequest<EntrySort> request,
            TextSearch typed,
            List<Field<?>> columns,
            Condition where,
            Function<Row, T> row) {
        return Objects.requireNonNull(searching.execute(status -> lists.search(
                request, typed, ENTRY.SEARCH_TEXT, new Lists.Source(columns, ENTRY, ENTRY.ID), where, row)));
    }
}
