package crm.deals.product;

import crm.data.SortColumn;
import org.jooq.Field;

/** What the list of products may be sorted by. */
enum ProductSort implements SortColumn {
    CREATED_AT(ProductTable.CREATED_AT),
    ARTICLE(ProductTable.ARTICLE),
    NAME(ProductTable.NAME),
    PRICE(ProductTable.PRICE),
    QUANTITY(ProductTable.QUANTITY);

    private final Field<?> field;

    ProductSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
