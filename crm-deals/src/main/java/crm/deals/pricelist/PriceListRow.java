package crm.deals.pricelist;

import static crm.deals.pricelist.PriceListTable.*;

import crm.data.Row;
import crm.kernel.Built;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

    static PriceListRow of(Row row) {
        return PriceListRowBuilder.builder()
                .id(row.get(ID))
                .version(row.get(VERSION))
                .name(row.get(NAME))
                .discount(row.get(DISCOUNT))
                .validFrom(row.get(VALID_FROM))
                .validUntil(row.get(VALID_UNTIL))
                .comment(row.get(COMMENT))
                .createdAt(row.get(CREATED_AT))
                .updatedAt(row.get(UPDATED_AT))
                .createdBy(row.get(CREATED_BY))
                .build();
    }
}
