package crm.deals.pricelist;

import static crm.deals.tables.PriceList.PRICE_LIST;

import crm.data.SortColumn;
import org.jooq.Field;

/** What price lists may be sorted by. */
enum PriceListSort implements SortColumn {
    CREATED_AT(PRICE_LIST.CREATED_AT),
    NAME(PRICE_LIST.NAME),
    DISCOUNT(PRICE_LIST.DISCOUNT);

    private final Field<?> field;

    PriceListSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
