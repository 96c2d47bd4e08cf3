package crm.deals.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line with everything that is stored of it. */
public record PricedLine(
        @Nullable Long productId,
        String article,
        String name,
        String packaging,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        BigDecimal sum) {}
