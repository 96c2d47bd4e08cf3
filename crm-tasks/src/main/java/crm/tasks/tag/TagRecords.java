package crm.tasks.tag;

import static crm.tasks.tables.Tag.TAG;

import crm.data.RecordTable;
import crm.kernel.RecordType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class TagRecords extends RecordTable {

    TagRecords(DSLContext db) {
        super(db, RecordType.TAG, new Columns(TAG, TAG.ID, TAG.NAME, TAG.DELETED_AT));
    }
}
