package crm.deals.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import crm.kernel.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be set of a product.
 *
 * @param price nothing when absent
 * @param quantity in stock, nothing when absent
 */
record ProductRequest(
        @NotBlank @Size(max = 100) String article,
        @NotBlank @Size(max = 255) String name,
        @JsonProperty("package") @Size(max = 100) @Nullable String packaging,
        @Nullable Money price,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Digits(integer = 12, fraction = 3) @Nullable
        BigDecimal quantity) {}
