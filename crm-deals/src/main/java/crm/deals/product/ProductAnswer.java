package crm.deals.product;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import crm.kernel.Built;
import crm.kernel.Money;
import crm.kernel.RecordAnswer;
import crm.kernel.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product, in the list and on its card. */
@Built
record ProductAnswer(
        long id,
        long version,
        String article,
        String name,
        @JsonProperty("package") @Nullable String packaging,
        Money price,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements RecordAnswer {}
