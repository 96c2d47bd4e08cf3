package crm.exports;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

enum ExportSort implements SortColumn {
    CREATED_AT;

    @Override
    public Field<Instant> field() {
        return ExportReader.CREATED_AT;
    }
}
