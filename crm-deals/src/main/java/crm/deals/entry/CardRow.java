package crm.deals.entry;

import static crm.deals.entry.EntryTable.*;

import crm.data.Row;
import crm.deals.api.PaymentType;
import crm.kernel.Built;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of an entry that its card shows; links are ids still. */
@Built
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
        return CardRowBuilder.builder()
                .entry(EntryRow.of(row))
                .currency(row.get(CURRENCY))
                .lostReason(row.get(LOST_REASON))
                .expectedCloseOn(row.get(EXPECTED_CLOSE_ON))
                .shopId(row.get(SHOP_ID))
                .createdBy(row.get(CREATED_BY))
                .updatedAt(row.get(UPDATED_AT))
                .stageChangedBy(row.get(STAGE_CHANGED_BY))
                .leadId(row.get(LEAD_ID))
                .dealId(row.get(DEAL_ID))
                .paymentType(paymentType == null ? null : PaymentType.valueOf(paymentType))
                .paid(row.get(PAID))
                .deliveryMethod(row.get(DELIVERY_METHOD))
                .deliveryCompany(row.get(DELIVERY_COMPANY))
                .deliveryAddress(row.get(DELIVERY_ADDRESS))
                .waybill(row.get(WAYBILL))
                .build();
    }
}
