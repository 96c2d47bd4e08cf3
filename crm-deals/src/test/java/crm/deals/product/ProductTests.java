package crm.deals.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.data.ListRequest;
import crm.data.Page;
import crm.data.Period;
import crm.data.SortOrder;
import crm.deals.DealsTest;
import crm.deals.Neighbours;
import crm.deals.api.ProductRequest;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Money;
import crm.kernel.ProblemException;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DealsTest
class ProductTests {

    @Autowired
    ProductService service;

    @Autowired
    Products products;

    @Autowired
    Neighbours neighbours;

    private final Viewer owner = Viewers.withAll(Viewers.newId());
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aProductIsMadeChangedBinnedAndBroughtBack() {
        ProductAnswer made = service.create(owner, request("A", "Анкер", "10.5", "100"));
        assertThat(service.card(owner, made.id())).isEqualTo(made);

        ProductAnswer changed =
                service.change(owner, made.id(), new ExpectedVersion(0), patch(request("A", "Анкер", "11", "90.5")));
        assertThat(service.card(owner, made.id())).isEqualTo(changed);
        service.delete(owner, made.id(), new ExpectedVersion(1));
        refused(404, () -> service.card(owner, made.id()));
        assertThat(products.byId(List.of(made.id()))).isEmpty();
        ProductAnswer back = service.restore(owner, made.id(), new ExpectedVersion(2));

        assertThat(service.card(owner, made.id())).isEqualTo(back);
        assertThat(products.byArticle(List.of(mark + "A"))).containsKey(mark + "A");
        List<RecordEvent> told = neighbours.eventsOf(new RecordRef(RecordType.PRODUCT, made.id()));
        assertThat(told).hasSize(4);
        assertThat(told.get(1).changes()).extracting("field").containsExactly("price", "quantity");
    }

    @Test
    void anArticleStandsOnce() {
        service.create(owner, request("A", "Анкер", null, null));

        refused(409, () -> service.create(owner, request("A", "Другий", null, null)));
    }

    @Test
    void aPriceIsNotNegative() {
        refused(422, () -> service.create(owner, request("A", "Анкер", "-1", null)));
    }

    @Test
    void rightsAreAsked() {
        Viewer reader = Viewers.but(owner, RecordType.PRODUCT, Action.EDIT, Scope.NONE);
        Viewer blind = Viewers.but(owner, RecordType.PRODUCT, Action.READ, Scope.NONE);
        ProductAnswer made = service.create(owner, request("A", "Анкер", null, null));

        refused(
                403,
                () -> service.change(reader, made.id(), new ExpectedVersion(0), patch(request("A", "Б", null, null))));
        refused(404, () -> service.card(blind, made.id()));
        refused(403, () -> service.list(blind, filter(null), page(ProductSort.NAME, true, 5, null)));
        assertThat(service.card(owner, made.id())).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderPagesThrough(ProductSort column) throws Exception {
        for (int i = 0; i < 12; i++) {
            service.create(owner, request("art" + i, "Товар " + mark + i % 3, "" + i % 4, "" + i % 2));
        }
        for (boolean descending : new boolean[] {true, false}) {
            List<Long> ids = new ArrayList<>();
            String cursor = null;
            do {
                Page<ProductAnswer> page = service.list(owner, filter(mark), page(column, descending, 5, cursor));
                page.items().forEach(item -> ids.add(item.id()));
                cursor = page.next();
            } while (cursor != null);

            assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        }
        assertThat(StatementCounter.during(() -> service.list(owner, filter(null), page(column, true, 5, null))))
                .hasSize(1);
    }

    private ProductRequest request(String article, String name, @Nullable String price, @Nullable String quantity) {
        return new ProductRequest(
                mark + article,
                name,
                null,
                price == null ? null : new Money(new BigDecimal(price), "UAH"),
                quantity == null ? null : new BigDecimal(quantity));
    }

    private static ProductFilter filter(@Nullable String q) {
        return new ProductFilter(q, List.of(), Period.ALWAYS, null);
    }

    private static ListRequest<ProductSort> page(
            ProductSort column, boolean descending, int limit, @Nullable String cursor) {
        return new ListRequest<>(limit, List.of(new SortOrder<>(column, descending)), cursor, false);
    }

    private static MergePatch<ProductRequest> patch(ProductRequest whole) {
        return new MergePatch<>() {
            @Override
            public ProductRequest applyTo(ProductRequest current) {
                return whole;
            }

            @Override
            public boolean touches(String member) {
                return true;
            }
        };
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
