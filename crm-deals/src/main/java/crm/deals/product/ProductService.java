package crm.deals.product;

import static crm.deals.tables.Product.PRODUCT;

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
import crm.deals.api.ProductChanged;
import crm.deals.api.ProductCommands;
import crm.deals.api.ProductRequest;
import crm.deals.order.DefaultCurrency;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.Money;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goods that are sold. They belong to nobody, so a right on them is a right on all. */
@Service
class ProductService
        implements RecordReader<ProductFilter, ProductSort, ProductAnswer, ProductAnswer>,
                RecordWriter<ProductRequest, ProductAnswer>,
                ProductCommands {

    private static final int INTEGER_DIGITS = 15;
    private static final Lists.Source SOURCE = new Lists.Source(ProductRow.COLUMNS, PRODUCT, PRODUCT.ID);

    private final DSLContext db;
    private final Lists lists;
    private final RecordNames names;
    private final ProductMapper mapper;
    private final DefaultCurrency currency;
    private final ValidRequests requests;
    private final BinnedLife<Product> life;

    ProductService(
            DSLContext db,
            Lists lists,
            RecordNames names,
            ProductMapper mapper,
            DefaultCurrency currency,
            ValidRequests requests,
            RecordLives lives) {
        this.db = db;
        this.lists = lists;
        this.names = names;
        this.mapper = mapper;
        this.currency = currency;
        this.requests = requests;
        this.life = lives.withBin(Product.class, (viewer, product) -> view(product), ProductService::event);
        this.life.refusing((product, constraint) -> constraint.contains("product_article")
                ? ProblemException.conflict("article-taken", product.article())
                : null);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ProductAnswer> list(Viewer viewer, ProductFilter filter, ListRequest<ProductSort> request) {
        viewer.require(RecordType.PRODUCT, Action.READ);
        Condition where = (Boolean.TRUE.equals(filter.deleted())
                        ? PRODUCT.DELETED_AT.isNotNull()
                        : PRODUCT.DELETED_AT.isNull())
                .and(Conditions.in(PRODUCT.ARTICLE, filter.article()))
                .and(Conditions.within(PRODUCT.CREATED_AT, filter.created()));
        Page<ProductRow> rows = TextSearch.of(filter.q())
                .map(typed -> lists.search(request, typed, PRODUCT.SEARCH_TEXT, SOURCE, where, ProductRow::of))
                .orElseGet(() -> lists.page(request, ProductRow.COLUMNS, PRODUCT, PRODUCT.ID, where, ProductRow::of));
        return rows.mapAll(this::views);
    }

    @Override
    public ProductAnswer card(Viewer viewer, long id) {
        if (!viewer.may(RecordType.PRODUCT, Action.READ)) {
            throw ProblemException.notFound();
        }
        return Rows.one(db.select(ProductRow.COLUMNS)
                        .from(PRODUCT)
                        .where(PRODUCT.ID.eq(id))
                        .and(PRODUCT.DELETED_AT.isNull()))
                .map(row -> mapper.view(ProductRow.of(row)))
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    @Transactional
    public ProductAnswer create(Viewer viewer, ProductRequest request) {
        return create(viewer, request, life.now());
    }

    @Transactional
    public ProductAnswer create(Viewer viewer, ProductRequest request, Instant now) {
        viewer.require(RecordType.PRODUCT, Action.CREATE);
        check(request);
        var product = new Product(viewer.id(), now);
        product.set(request, currency.code());
        life.create(viewer, RecordType.PRODUCT, product, product.history());
        return view(product);
    }

    @Override
    @Transactional
    public ProductAnswer change(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<ProductRequest> change) {
        Product product = life.forChange(viewer, ref(id), Action.EDIT, expected);
        ProductRequest request = change.apply(product.asRequest());
        check(request);
        life.change(viewer, product, Product::history, changed -> changed.set(request, currency.code()));
        return view(product);
    }

    @Override
    @Transactional
    public void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        life.delete(viewer, ref(id), expected);
    }

    @Override
    @Transactional
    public ProductAnswer restore(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        return view(life.restore(viewer, ref(id), expected, product -> {}));
    }

    private List<ProductAnswer> views(List<ProductRow> rows) {
        names.prepare(RecordType.USER, rows, ProductRow::createdBy);
        return rows.stream().map(mapper::view).toList();
    }

    private ProductAnswer view(Product product) {
        return mapper.view(product.row());
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.PRODUCT, id);
    }

    private void check(ProductRequest request) {
        requests.valid(request);
        Money price = request.price();
        if (price != null && price.amount().signum() < 0) {
            throw ProblemException.invalid("price.amount", "negative");
        }
        if (price != null && price.amount().precision() - price.amount().scale() > INTEGER_DIGITS) {
            throw ProblemException.invalid("price.amount", "amount-too-large");
        }
    }

    private static ProductChanged event(
            Product product, ActivityAction action, long actor, Instant at, List<FieldChange> changes) {
        return new ProductChanged(product.ref(), product.name(), action, actor, at, changes);
    }
}
