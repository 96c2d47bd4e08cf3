package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;

import crm.data.Row;
import crm.deals.api.PaymentType;
import crm.kernel.Built;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
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

    static final List<Field<?>> COLUMNS = Stream.concat(
                    EntryRow.COLUMNS.stream(),
                    Stream.of(
                            ENTRY.LOST_REASON,
                            ENTRY.EXPECTED_CLOSE_ON,
                            ENTRY.SHOP_ID,
                            ENTRY.CREATED_BY,
                            ENTRY.UPDATED_AT,
                            ENTRY.STAGE_CHANGED_BY,
                            ENTRY.LEAD_ID,
                            ENTRY.DEAL_ID,
                            ENTRY.PAYMENT_TYPE,
                            ENTRY.PAID,
                            ENTRY.DELIVERY_METHOD,
                            ENTRY.DELIVERY_COMPANY,
                            ENTRY.DELIVERY_ADDRESS,
                            ENTRY.WAYBILL))
            .toList();

    static CardRow of(Row row) {
        String paymentType = row.get(ENTRY.PAYMENT_TYPE);
        return CardRowBuilder.builder()
                .entry(EntryRow.of(row))
                .currency(row.get(ENTRY.CURRENCY))
                .lostReason(row.get(ENTRY.LOST_REASON))
                .expectedCloseOn(row.get(ENTRY.EXPECTED_CLOSE_ON))
                .shopId(row.get(ENTRY.SHOP_ID))
                .createdBy(row.get(ENTRY.CREATED_BY))
                .updatedAt(row.get(ENTRY.UPDATED_AT))
                .stageChangedBy(row.get(ENTRY.STAGE_CHANGED_BY))
                .leadId(row.get(ENTRY.LEAD_ID))
                .dealId(row.get(ENTRY.DEAL_ID))
                .paymentType(paymentType == null ? null : PaymentType.valueOf(paymentType))
                .paid(row.get(ENTRY.PAID))
                .deliveryMethod(row.get(ENTRY.DELIVERY_METHOD))
                .deliveryCompany(row.get(ENTRY.DELIVERY_COMPANY))
                .deliveryAddress(row.get(ENTRY.DELIVERY_ADDRESS))
                .waybill(row.get(ENTRY.WAYBILL))
                .build();
    }
}
