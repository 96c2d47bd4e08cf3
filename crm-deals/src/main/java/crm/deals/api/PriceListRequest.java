package crm.deals.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price list as it is asked to be: for making one, and as the whole that a change is laid over.
 *
 * @param name no two price lists outside of the bin have the same
 * @param discount so many per cent are taken off the prices of products
 * @param validFrom the first day, from the beginning of time when absent
 * @param validUntil the last day, for ever when absent
 * @param comment whatever else is to be known of it
 */
public record PriceListRequest(
        @NotBlank @Size(max = 100) String name,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal discount,

        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Size(max = 1000) @Nullable String comment) {}
