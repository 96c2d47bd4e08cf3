package crm.exports;

import static crm.exports.tables.Export.EXPORT;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

enum ExportSort implements SortColumn {
    CREATED_AT;

    @Override
    public Field<Instant> field() {
        return EXPORT.CREATED_AT;
    }
}
