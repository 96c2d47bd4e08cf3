package crm.deals.pricelist;

import static crm.deals.tables.PriceList.PRICE_LIST;

import crm.data.BinnedLife;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.RecordLives;
import crm.data.RecordNames;
import crm.data.RecordReader;
import crm.data.RecordWriter;
import crm.data.Rows;
import crm.data.TextSearch;
import crm.data.ValidRequests;
import crm.deals.api.PriceListChanged;
import crm.deals.api.PriceListChangedBuilder;
import crm.deals.api.PriceListCommands;
import crm.deals.api.PriceListRequest;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is taken off prices, and when. They belong to nobody, so a right on them is a right on all. */
@Service
class PriceListService
        implements RecordReader<PriceListFilter, PriceListSort, PriceListAnswer, PriceListAnswer>,
                RecordWriter<PriceListRequest, PriceListAnswer>,
                PriceListCommands {

    private static final Lists.Source SOURCE = new Lists.Source(PriceListRow.COLUMNS, PRICE_LIST, PRICE_LIST.ID);

    private final DSLContext db;
    private final Lists lists;
    private final RecordNames names;
    private final ValidRequests requests;
    private final BinnedLife<PriceList> life;

    PriceListService(DSLContext db, Lists lists, RecordNames names, ValidRequests requests, RecordLives lives) {
        this.db = db;
        this.lists = lists;
        this.names = names;
        this.requests = requests;
        this.life = lives.withBin(PriceList.class, (viewer, list) -> view(list), PriceListService::event);
        this.life.refusing((list, constraint) -> constraint.contains("price_list_name")
                ? ProblemException.conflict("price-list-taken", list.name())
                : null);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<PriceListAnswer> list(Viewer viewer, PriceListFilter filter, ListRequest<PriceListSort> request) {
        viewer.require(RecordType.PRICE_LIST, Action.READ);
        Condition where = (Boolean.TRUE.equals(filter.deleted())
                        ? PRICE_LIST.DELETED_AT.isNotNull()
                        : PRICE_LIST.DELETED_AT.isNull())
                .and(Conditions.within(PRICE_LIST.CREATED_AT, filter.created()));
        Page<PriceListRow> rows = TextSearch.of(filter.q())
                .map(typed -> lists.search(request, typed, PRICE_LIST.SEARCH_TEXT, SOURCE, where, PriceListRow::of))
                .orElseGet(() ->
                        lists.page(request, PriceListRow.COLUMNS, PRICE_LIST, PRICE_LIST.ID, where, PriceListRow::of));
        return rows.mapAll(this::views);
    }

    @Override
    public PriceListAnswer card(Viewer viewer, long id) {
        if (!viewer.may(RecordType.PRICE_LIST, Action.READ)) {
            throw ProblemException.notFound();
        }
        return Rows.one(db.select(PriceListRow.COLUMNS)
                        .from(PRICE_LIST)
                        .where(PRICE_LIST.ID.eq(id))
                        .and(PRICE_LIST.DELETED_AT.isNull()))
                .map(row -> PriceListAnswer.of(PriceListRow.of(row), names))
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    @Transactional
    public PriceListAnswer create(Viewer viewer, PriceListRequest request) {
        viewer.require(RecordType.PRICE_LIST, Action.CREATE);
        check(request);
        var list = new PriceList(viewer.id(), life.now());
        list.set(request);
        life.create(viewer, RecordType.PRICE_LIST, list, list.history());
        return view(list);
    }

    @Override
    @Transactional
    public PriceListAnswer change(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<PriceListRequest> change) {
        PriceList list = life.forChange(viewer, ref(id), Action.EDIT, expected);
        PriceListRequest request = change.apply(list.asRequest());
        check(request);
        life.change(viewer, list, PriceList::history, changed -> changed.set(request));
        return view(list);
    }

    @Override
    @Transactional
    public void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        life.delete(viewer, ref(id), expected);
    }

    @Override
    @Transactional
    public PriceListAnswer restore(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        return view(life.restore(viewer, ref(id), expected, list -> {}));
    }

    private List<PriceListAnswer> views(List<PriceListRow> rows) {
        names.prepare(RecordType.USER, rows, PriceListRow::createdBy);
        return rows.stream().map(row -> PriceListAnswer.of(row, names)).toList();
    }

    private PriceListAnswer view(PriceList list) {
        return PriceListAnswer.of(list.row(), names);
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.PRICE_LIST, id);
    }

    private void check(PriceListRequest request) {
        requests.valid(request);
        LocalDate from = request.validFrom();
        LocalDate until = request.validUntil();
        if (from != null && until != null && until.isBefore(from)) {
            throw ProblemException.invalid("validUntil", "ends-before-it-begins");
        }
    }

    private static PriceListChanged event(
            PriceList list, ActivityAction action, long actor, Instant at, List<FieldChange> changes) {
        return PriceListChangedBuilder.builder()
                .subject(list.ref())
                .subjectName(list.name())
                .action(action)
                .actorId(actor)
                .at(at)
                .version(list.version())
                .changes(changes)
                .build();
    }
}
