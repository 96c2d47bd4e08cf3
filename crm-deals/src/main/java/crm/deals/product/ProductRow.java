package crm.deals.product;

import static crm.deals.product.ProductTable.*;

import crm.data.Row;
import crm.kernel.Built;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of a product; its maker is an id still. */
@Built
record ProductRow(
        long id,
        long version,
        String article,
        String name,
        String packaging,
        Money price,
        BigDecimal quantity,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Long createdBy) {

    static ProductRow of(Row row) {
        return ProductRowBuilder.builder()
                .id(row.get(ID))
                .version(row.get(VERSION))
                .article(row.get(ARTICLE))
                .name(row.get(NAME))
                .packaging(row.get(PACKAGE))
                .price(new Money(row.get(PRICE), row.get(CURRENCY)))
                .quantity(row.get(QUANTITY))
                .createdAt(row.get(CREATED_AT))
                .updatedAt(row.get(UPDATED_AT))
                .createdBy(row.get(CREATED_BY))
                .build();
    }
}
