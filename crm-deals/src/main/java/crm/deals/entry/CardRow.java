package crm.deals.entry;

import static crm.deals.entry.EntryTable.*;

import crm.data.Row;
import crm.deals.api.PaymentType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of an entry that its card shows; links are ids still. */
record CardRow(
        EntryRow entry,
        String currency,
        @Nullable String lostReason,
        @Nullable LocalDate expectedCloseOn,
        @Nullable String shopId,
        @Nullable Long createdBy,
        Instant updatedAt,
        @Nullable Long stageChangedBy,
        @Nullable Long leadId,
        @Nullable Long dealId,
        @Nullable PaymentType paymentType,
        BigDecimal paid,
        @Nullable String deliveryMethod,
        @Nullable String deliveryCompany,
        @Nullable String deliveryAddress,
        @Nullable String waybill) {

    static CardRow of(Row row) {
        String paymentType = row.get(PAYMENT_TYPE);
        return new CardRow(
                EntryRow.of(row),
                row.get(CURRENCY),
                row.get(LOST_REASON),
                row.get(EXPECTED_CLOSE_ON),
                row.get(SHOP_ID),
                row.get(CREATED_BY),
                row.get(UPDATED_AT),
                row.get(STAGE_CHANGED_BY),
                row.get(LEAD_ID),
                row.get(DEAL_ID),
                paymentType == null ? null : PaymentType.valueOf(paymentType),
                row.get(PAID),
                row.get(DELIVERY_METHOD),
                row.get(DELIVERY_COMPANY),
                row.get(DELIVERY_ADDRESS),
                row.get(WAYBILL));
    }
}
