package crm.deals.pricelist;

import static crm.deals.tables.PriceList.PRICE_LIST;

import crm.data.Row;
import crm.kernel.Built;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The columns of a price list; its maker is an id still. */
@Built
record PriceListRow(
        long id,
        long version,
        String name,
        BigDecimal discount,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String comment,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Long createdBy) {

    static final List<Field<?>> COLUMNS = List.of(
            PRICE_LIST.ID,
            PRICE_LIST.VERSION,
            PRICE_LIST.NAME,
            PRICE_LIST.DISCOUNT,
            PRICE_LIST.VALID_FROM,
            PRICE_LIST.VALID_UNTIL,
            PRICE_LIST.COMMENT,
            PRICE_LIST.CREATED_AT,
            PRICE_LIST.UPDATED_AT,
            PRICE_LIST.CREATED_BY);

    static PriceListRow of(Row row) {
        return PriceListRowBuilder.builder()
                .id(row.get(PRICE_LIST.ID))
                .version(row.get(PRICE_LIST.VERSION))
                .name(row.get(PRICE_LIST.NAME))
                .discount(row.get(PRICE_LIST.DISCOUNT))
                .validFrom(row.get(PRICE_LIST.VALID_FROM))
                .validUntil(row.get(PRICE_LIST.VALID_UNTIL))
                .comment(row.get(PRICE_LIST.COMMENT))
                .createdAt(row.get(PRICE_LIST.CREATED_AT))
                .updatedAt(row.get(PRICE_LIST.UPDATED_AT))
                .createdBy(row.get(PRICE_LIST.CREATED_BY))
                .build();
    }
}
