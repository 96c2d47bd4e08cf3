package crm.deals.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.deals.api.PaymentType;
import crm.deals.order.LineAnswer;
import crm.kernel.Action;
import crm.kernel.Built;
import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.Money;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal in full.
 *
 * @param lead the lead it was made from
 * @param allowed what the viewer may do with this deal of what changes it
 */
@Built
@FieldsOf(RecordType.DEAL)
record DealAnswer(
        @JsonUnwrapped EntryItem entry,
        @Nullable String lostReason,
        @Nullable LocalDate expectedCloseOn,
        @Nullable String shopId,
        @Nullable Ref createdBy,
        Instant updatedAt,
        @Nullable PaymentType paymentType,
        @FieldName("amount") Money paid,
        @Nullable String deliveryMethod,
        @Nullable String deliveryCompany,
        @Nullable String deliveryAddress,
        @Nullable String waybill,
        List<LineAnswer> lines,
        @Nullable Ref lead,
        List<Action> allowed)
        implements EntryAnswer {}
