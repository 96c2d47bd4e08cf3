package crm.deals.product;

import static crm.deals.tables.Product.PRODUCT;

import crm.data.Row;
import crm.kernel.Built;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
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

    static final List<Field<?>> COLUMNS = List.of(
            PRODUCT.ID,
            PRODUCT.VERSION,
            PRODUCT.ARTICLE,
            PRODUCT.NAME,
            PRODUCT.PACKAGE,
            PRODUCT.PRICE,
            PRODUCT.CURRENCY,
            PRODUCT.QUANTITY,
            PRODUCT.CREATED_AT,
            PRODUCT.UPDATED_AT,
            PRODUCT.CREATED_BY);

    static ProductRow of(Row row) {
        return ProductRowBuilder.builder()
                .id(row.get(PRODUCT.ID))
                .version(row.get(PRODUCT.VERSION))
                .article(row.get(PRODUCT.ARTICLE))
                .name(row.get(PRODUCT.NAME))
                .packaging(row.get(PRODUCT.PACKAGE))
                .price(new Money(row.get(PRODUCT.PRICE), row.get(PRODUCT.CURRENCY)))
                .quantity(row.get(PRODUCT.QUANTITY))
                .createdAt(row.get(PRODUCT.CREATED_AT))
                .updatedAt(row.get(PRODUCT.UPDATED_AT))
                .createdBy(row.get(PRODUCT.CREATED_BY))
                .build();
    }
}
