package crm.deals.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.kernel.Built;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line as it is asked for: a product, or goods by article and name. Without a price the product's own is taken. */
@Built
public record LineRequest(
        @Nullable Long productId,
        @Size(max = 100) @Nullable String article,
        @Size(max = 255) @Nullable String name,
        @JsonProperty("package") @Size(max = 100) @Nullable String packaging,

        @NotNull @Positive @Digits(integer = 12, fraction = 3)
        BigDecimal quantity,

        @DecimalMin("0") @Digits(integer = 15, fraction = 4) @Nullable
        BigDecimal price,

        @DecimalMin("0") @Digits(integer = 15, fraction = 4) @Nullable
        BigDecimal discount) {}
