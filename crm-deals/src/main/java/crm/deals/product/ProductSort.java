package crm.deals.product;

import static crm.deals.tables.Product.PRODUCT;

import crm.data.SortColumn;
import org.jooq.Field;

/** What the list of products may be sorted by. */
enum ProductSort implements SortColumn {
    CREATED_AT(PRODUCT.CREATED_AT),
    ARTICLE(PRODUCT.ARTICLE),
    NAME(PRODUCT.NAME),
    PRICE(PRODUCT.PRICE),
    QUANTITY(PRODUCT.QUANTITY);

    private final Field<?> field;

    ProductSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
