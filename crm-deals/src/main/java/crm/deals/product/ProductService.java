package crm.deals.product;

import static crm.deals.product.ProductTable.*;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Listing;
import crm.data.Lists;
import crm.data.RecordNames;
import crm.data.Rows;
import crm.data.TextSearch;
import crm.deals.api.ProductChanged;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.MergePatch;
import crm.kernel.Money;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.exception.ConstraintViolationException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goods that are sold. They belong to nobody, so a right on them is a right on all. */
@Service
class ProductService {

    private static final int INTEGER_DIGITS = 15;

    private final DSLContext db;
    private final Lists lists;
    private final RecordNames names;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProductService(
            DSLContext db,
            Lists lists,
            RecordNames names,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.lists = lists;
        this.names = names;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Listing<ProductView> page(Viewer viewer, ProductFilter filter, ListRequest<ProductSort> request) {
        viewer.require(RecordType.PRODUCT, Action.READ);
        Condition where = (Boolean.TRUE.equals(filter.deleted()) ? DELETED_AT.isNotNull() : DELETED_AT.isNull())
                .and(Conditions.in(ARTICLE, filter.article()))
                .and(Conditions.within(CREATED_AT, filter.created()));
        Listing<ProductRow> rows = TextSearch.of(filter.q())
                .map(typed -> lists.search(request, typed, SEARCH_TEXT, SHOWN, PRODUCT, ID, where, ProductRow::of))
                .orElseGet(() -> lists.page(request, SHOWN, PRODUCT, ID, where, ProductRow::of));
        return rows.mapAll(this::views);
    }

    ProductView one(Viewer viewer, long id) {
        if (!viewer.may(RecordType.PRODUCT, Action.READ)) {
            throw ProblemException.notFound();
        }
        return Rows.one(db.select(SHOWN).from(PRODUCT).where(ID.eq(id)).and(DELETED_AT.isNull()))
                .map(row -> ProductRow.of(row).view(names))
                .orElseThrow(ProblemException::notFound);
    }

    @Transactional
    public ProductView create(Viewer viewer, ProductRequest request) {
        return create(viewer, request, now());
    }

    @Transactional
    public ProductView create(Viewer viewer, ProductRequest request, Instant now) {
        viewer.require(RecordType.PRODUCT, Action.CREATE);
        check(request);
        var product = new Product(viewer.id(), now);
        product.set(request, now);
        entities.persist(product);
        flush(product);
        tell(viewer, product, ActivityAction.CREATED, now, List.of());
        return product.row().view(names);
    }

    @Transactional
    public ProductView change(Viewer viewer, long id, ExpectedVersion expected, MergePatch<ProductRequest> patch) {
        Product product = forChange(viewer, id, Action.EDIT, false);
        expected.check(product.row().view(names));
        ProductRequest request = patch.applyTo(product.asRequest());
        check(request);
        Map<String, Object> before = product.fields();
        Instant now = now();
        product.set(request, now);
        List<FieldChange> changes = between(before, product.fields());
        if (changes.isEmpty()) {
            entities.detach(product);
            return one(viewer, id);
        }
        flush(product);
        tell(viewer, product, ActivityAction.CHANGED, now, changes);
        return product.row().view(names);
    }

    @Transactional
    public void delete(Viewer viewer, long id, ExpectedVersion expected) {
        Product product = forChange(viewer, id, Action.DELETE, false);
        expected.check(product.row().view(names));
        Instant now = now();
        product.delete(now);
        flush(product);
        tell(viewer, product, ActivityAction.DELETED, now, List.of());
    }

    @Transactional
    public ProductView restore(Viewer viewer, long id, ExpectedVersion expected) {
        Product product = forChange(viewer, id, Action.DELETE, true);
        expected.check(product.row().view(names));
        Instant now = now();
        product.restore(now);
        flush(product);
        tell(viewer, product, ActivityAction.RESTORED, now, List.of());
        return product.row().view(names);
    }

    private List<ProductView> views(List<ProductRow> rows) {
        var makers = new ArrayList<@Nullable Long>();
        rows.forEach(row -> makers.add(row.createdBy()));
        names.prepare(RecordType.USER, makers);
        return rows.stream().map(row -> row.view(names)).toList();
    }

    private Product forChange(Viewer viewer, long id, Action action, boolean fromBin) {
        Product product = viewer.may(RecordType.PRODUCT, Action.READ)
                ? entities.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE)
                : null;
        if (product == null || product.deleted() != fromBin) {
            throw ProblemException.notFound();
        }
        viewer.require(RecordType.PRODUCT, action);
        return product;
    }

    private static void check(ProductRequest request) {
        Money price = request.price();
        if (price != null && price.amount().signum() < 0) {
            throw ProblemException.invalid("price.amount", "negative");
        }
        if (price != null && price.amount().precision() - price.amount().scale() > INTEGER_DIGITS) {
            throw ProblemException.invalid("price.amount", "amount-too-large");
        }
    }

    private void flush(Product product) {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            if (String.valueOf(e.getConstraintName()).contains("product_article")) {
                throw ProblemException.conflict("article-taken", product.article());
            }
            throw e;
        }
    }

    private static List<FieldChange> between(Map<String, Object> before, Map<String, Object> after) {
        return before.entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), after.get(field.getKey())))
                .map(field -> new FieldChange(field.getKey(), field.getValue(), after.get(field.getKey())))
                .toList();
    }

    private void tell(Viewer viewer, Product product, ActivityAction action, Instant at, List<FieldChange> changes) {
        events.publishEvent(new ProductChanged(product.ref(), product.name(), action, viewer.id(), at, changes));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
