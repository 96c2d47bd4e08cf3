package crm.deals.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.deals.product.Goods;
import crm.kernel.FieldError;
import crm.kernel.Money;
import crm.kernel.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinePricingTests {

    private static final Map<Long, Goods> KNOWN =
            Map.of(7L, new Goods(7, "S-35", "Саморіз 35", "уп.", new Money(new BigDecimal("12.40"), "UAH")));

    @Test
    void aProductTellsWhatTheLineDoesNot() {
        PricedLine line = LinePricing.price(List.of(line(7L, null, "3", null, null)), "UAH", KNOWN)
                .getFirst();

        assertThat(line.article()).isEqualTo("S-35");
        assertThat(line.name()).isEqualTo("Саморіз 35");
        assertThat(line.sum()).isEqualByComparingTo("37.20");
    }

    @Test
    void whatTheLineSaysGoesBeforeTheProduct() {
        PricedLine line = LinePricing.price(List.of(line(7L, "Інша назва", "2", "10", "0.5")), "UAH", KNOWN)
                .getFirst();

        assertThat(line.name()).isEqualTo("Інша назва");
        assertThat(line.sum()).isEqualByComparingTo("19.5");
    }

    @Test
    void aPriceInAnotherCurrencyIsNotTaken() {
        refused(List.of(line(7L, null, "1", null, null)), "EUR", "lines[0].price");
    }

    @Test
    void aProductThatIsNoLongerSoldStaysInTheOrderThatHasIt() {
        PricedLine present = LinePricing.price(List.of(line(7L, null, "3", null, null)), "UAH", KNOWN)
                .getFirst();

        PricedLine more = LinePricing.price(
                        List.of(line(7L, null, "4", null, null)),
                        "UAH",
                        LinePricing.known(Map.of(), "UAH", List.of(present)))
                .getFirst();

        assertThat(more.name()).isEqualTo("Саморіз 35");
        assertThat(more.sum()).isEqualByComparingTo("49.60");
    }

    @Test
    void theHistoryTellsOfTheDiscountToo() {
        PricedLine line = LinePricing.price(List.of(line(7L, null, "2.50", "10.00", "0.50")), "UAH", KNOWN)
                .getFirst();

        assertThat(line.described()).isEqualTo("Саморіз 35 (S-35, уп.) × 2.5 × 10 − 0.5");
    }

    @Test
    void everyWrongLineIsNamed() {
        refused(
                List.of(line(null, null, "1", null, null), line(9L, "Х", "1", "5", null), line(7L, "Ц", "1", "5", "6")),
                "UAH",
                "lines[0].name",
                "lines[0].price",
                "lines[1].productId",
                "lines[2].discount");
    }

    @Test
    void aSumBeyondMeasureIsRefused() {
        refused(List.of(line(null, "Х", "999999999999", "999999999999999", null)), "UAH", "lines");
    }

    private static void refused(List<LineRequest> lines, String currency, String... fields) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LinePricing.price(lines, currency, KNOWN))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly(fields));
    }

    private static LineRequest line(
            @Nullable Long product,
            @Nullable String name,
            String quantity,
            @Nullable String price,
            @Nullable String discount) {
        return LineRequestBuilder.builder()
                .productId(product)
                .name(name)
                .quantity(new BigDecimal(quantity))
                .price(price == null ? null : new BigDecimal(price))
                .discount(discount == null ? null : new BigDecimal(discount))
                .build();
    }
}
