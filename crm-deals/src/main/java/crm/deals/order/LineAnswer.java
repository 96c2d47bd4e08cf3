package crm.deals.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import crm.kernel.Built;
import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param discount money off the whole line
 * @param sum what the line costs
 */
@Built
@FieldsOf(RecordType.DEAL)
public record LineAnswer(
        long id,
        @Nullable Ref product,
        @Nullable String article,
        String name,
        @JsonProperty("package") @Nullable String packaging,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,

        @FieldName("amount") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal price,

        @FieldName("amount") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal discount,

        @FieldName("amount") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal sum) {}
