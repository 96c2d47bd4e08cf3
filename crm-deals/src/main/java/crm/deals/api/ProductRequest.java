package crm.deals.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import crm.kernel.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is asked to be: for making one, and as the whole that a change is laid over.
 *
 * @param article by which it is ordered; no two products outside of the bin have the same
 * @param packaging such as a box of ten
 * @param price nothing when absent
 * @param quantity in stock, nothing when absent
 */
public record ProductRequest(
        @NotBlank @Size(max = 100) String article,
        @NotBlank @Size(max = 255) String name,
        @JsonProperty("package") @Size(max = 100) @Nullable String packaging,
        @Nullable Money price,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Digits(integer = 12, fraction = 3) @Nullable
        BigDecimal quantity) {}
