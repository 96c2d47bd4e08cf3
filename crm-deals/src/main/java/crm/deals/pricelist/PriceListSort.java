package crm.deals.pricelist;

import crm.data.SortColumn;
import org.jooq.Field;

/** What price lists may be sorted by. */
enum PriceListSort implements SortColumn {
    CREATED_AT(PriceListTable.CREATED_AT),
    NAME(PriceListTable.NAME),
    DISCOUNT(PriceListTable.DISCOUNT);

    private final Field<?> field;

    PriceListSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
