package crm.deals.product;

import static crm.deals.product.ProductTable.*;

import crm.data.RecordNames;
import crm.data.Row;
import crm.kernel.Money;
import crm.kernel.RecordType;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of a product; its maker is an id still. */
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
        return new ProductRow(
                row.get(ID),
                row.get(VERSION),
                row.get(ARTICLE),
                row.get(NAME),
                row.get(PACKAGE),
                new Money(row.get(PRICE), row.get(CURRENCY)),
                row.get(QUANTITY),
                row.get(CREATED_AT),
                row.get(UPDATED_AT),
                row.get(CREATED_BY));
    }

    ProductView view(RecordNames names) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return new ProductView(
                id,
                version,
                article,
                name,
                packaging.isEmpty() ? null : packaging,
                price,
                plain.scale() < 0 ? plain.setScale(0) : plain,
                createdAt,
                updatedAt,
                names.ref(RecordType.USER, createdBy));
    }
}
