package crm.deals.product;

import static crm.deals.tables.Product.PRODUCT;

import crm.data.RecordTable;
import crm.kernel.RecordType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ProductRecords extends RecordTable {

    ProductRecords(DSLContext db) {
        super(db, RecordType.PRODUCT, new Columns(PRODUCT, PRODUCT.ID, PRODUCT.NAME, PRODUCT.DELETED_AT));
    }
}
