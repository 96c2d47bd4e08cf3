package crm.deals.pricelist;

import static crm.deals.pricelist.PriceListTable.*;

import crm.data.RecordTable;
import crm.kernel.RecordType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PriceListRecords extends RecordTable {

    PriceListRecords(DSLContext db) {
        super(db, RecordType.PRICE_LIST, new Columns(PRICE_LIST, ID, NAME, DELETED_AT));
    }
}
