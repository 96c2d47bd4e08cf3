package crm.deals.order;

import crm.deals.product.Goods;
import crm.kernel.Built;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line with everything that is stored of it; numbers in their shortest form, so that equal lines are equal. */
@Built
public record PricedLine(
        @Nullable Long productId,
        String article,
        String name,
        String packaging,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        BigDecimal sum) {

    public PricedLine {
        quantity = quantity.stripTrailingZeros();
        price = price.stripTrailingZeros();
        discount = discount.stripTrailingZeros();
        sum = sum.stripTrailingZeros();
    }

    /** A line as it is stored already. */
    public static PricedLine of(LineAnswer line) {
        return PricedLineBuilder.builder()
                .productId(line.product() == null ? null : line.product().id())
                .article(Objects.requireNonNullElse(line.article(), ""))
                .name(line.name())
                .packaging(Objects.requireNonNullElse(line.packaging(), ""))
                .quantity(line.quantity())
                .price(line.price())
                .discount(line.discount())
                .sum(line.sum())
                .build();
    }

    /** The line as the history tells of it: {@code Хомут 25–40 (H-25, уп.) × 2 × 10 − 1.5}. */
    public String described() {
        String what =
                Stream.of(article, packaging).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return name
                + (what.isEmpty() ? "" : " (" + what + ")")
                + " × " + quantity.toPlainString()
                + " × " + price.toPlainString()
                + (discount.signum() == 0 ? "" : " − " + discount.toPlainString());
    }

    /** The goods of the line as they were when it was written, for when the product itself is gone. */
    Goods goods(long product, String currency) {
        return new Goods(product, article, name, packaging, new Money(price, currency));
    }
}
