package crm.deals.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.data.ListRequest;
import crm.data.Page;
import crm.data.Period;
import crm.data.SortOrder;
import crm.deals.DealsTest;
import crm.deals.Neighbours;
import crm.deals.api.PriceListRequest;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DealsTest
class PriceListTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Autowired
    PriceListService service;

    @Autowired
    Neighbours neighbours;

    private final Viewer owner = Viewers.withAll(Viewers.newId());
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void oneIsMadeChangedBinnedAndBroughtBack() {
        PriceListAnswer made = service.create(owner, request("Осінь", "12.50"));
        assertThat(made.discount()).hasToString("12.5");
        assertThat(service.card(owner, made.id())).isEqualTo(made);

        PriceListAnswer changed = service.change(
                owner,
                made.id(),
                new ExpectedVersion(0),
                now -> new PriceListRequest(now.name(), new BigDecimal("10"), FIRST, FIRST, "Гурт"));
        assertThat(service.card(owner, made.id())).isEqualTo(changed);
        service.delete(owner, made.id(), new ExpectedVersion(1));
        refused(404, () -> service.card(owner, made.id()));
        PriceListAnswer back = service.restore(owner, made.id(), new ExpectedVersion(2));

        assertThat(service.card(owner, made.id())).isEqualTo(back);
        var told = neighbours.eventsOf(new RecordRef(RecordType.PRICE_LIST, made.id()));
        assertThat(told).extracting("version").containsExactly(0L, 1L, 2L, 3L);
        assertThat(told.get(1).changes())
                .extracting("field")
                .containsExactly("discount", "validFrom", "validUntil", "comment");
    }

    @Test
    void theSameDiscountWrittenOtherwiseIsNoChange() {
        long id = service.create(owner, request("Осінь", "7")).id();
        assertThat(service.change(owner, id, null, now -> request("Осінь", "7.00"))
                        .version())
                .isZero();
    }

    @Test
    void aNameStandsOnceOutsideOfTheBin() {
        PriceListAnswer first = service.create(owner, request("Осінь", "5"));
        refused(409, () -> service.create(owner, request("Осінь", "6")));

        service.delete(owner, first.id(), null);
        service.create(owner, request("Осінь", "6"));
        refused(409, () -> service.restore(owner, first.id(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "5.555"})
    void noMoreIsTakenOffThanTheWholeInHundredths(String discount) {
        refused(422, () -> service.create(owner, request("Осінь", discount)));
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        var oneDay = new PriceListRequest(mark + "День", BigDecimal.TEN, FIRST, FIRST, null);
        long id = service.create(owner, oneDay).id();
        refused(
                422,
                () -> service.change(
                        owner,
                        id,
                        null,
                        now -> new PriceListRequest(
                                now.name(), now.discount(), FIRST, FIRST.minusDays(1), now.comment())));
    }

    @Test
    void rightsAreAsked() {
        Viewer reader = Viewers.but(owner, RecordType.PRICE_LIST, Action.EDIT, Scope.NONE);
        Viewer blind = Viewers.but(owner, RecordType.PRICE_LIST, Action.READ, Scope.NONE);
        long id = service.create(owner, request("Осінь", "5")).id();

        refused(403, () -> service.change(reader, id, null, now -> request("Зима", "5")));
        refused(404, () -> service.card(blind, id));
        refused(403, () -> service.list(blind, filter(null), page(PriceListSort.NAME, true, null)));
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderPagesThrough(PriceListSort column) throws Exception {
        for (int i = 0; i < 12; i++) {
            service.create(owner, request("№ " + i, "" + i % 3));
        }
        for (boolean descending : new boolean[] {true, false}) {
            List<Long> ids = new ArrayList<>();
            String cursor = null;
            do {
                Page<PriceListAnswer> page = service.list(owner, filter(mark), page(column, descending, cursor));
                page.items().forEach(item -> ids.add(item.id()));
                cursor = page.next();
            } while (cursor != null);

            assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        }
        assertThat(StatementCounter.during(() -> service.list(owner, filter(null), page(column, true, null))))
                .hasSize(1);
    }

    private PriceListRequest request(String name, String discount) {
        return new PriceListRequest(mark + name, new BigDecimal(discount), null, null, null);
    }

    private static PriceListFilter filter(@Nullable String q) {
        return new PriceListFilter(q, Period.ALWAYS, null);
    }

    private static ListRequest<PriceListSort> page(PriceListSort column, boolean descending, @Nullable String cursor) {
        return new ListRequest<>(5, List.of(new SortOrder<>(column, descending)), cursor, false);
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
