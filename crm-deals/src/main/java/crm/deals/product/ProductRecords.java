package crm.deals.product;

import static crm.deals.product.ProductTable.*;

import crm.data.RecordTable;
import crm.kernel.RecordType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ProductRecords extends RecordTable {

    ProductRecords(DSLContext db) {
        super(db, RecordType.PRODUCT, new Columns(PRODUCT, ID, NAME, DELETED_AT));
    }
}
