package crm.deals.pricelist;

import static crm.deals.tables.PriceList.PRICE_LIST;

import crm.data.RecordTable;
import crm.kernel.RecordType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PriceListRecords extends RecordTable {

    PriceListRecords(DSLContext db) {
        super(
                db,
                RecordType.PRICE_LIST,
                new Columns(PRICE_LIST, PRICE_LIST.ID, PRICE_LIST.NAME, PRICE_LIST.DELETED_AT));
    }
}
