package crm.imports;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

enum ImportSort implements SortColumn {
    CREATED_AT;

    @Override
    public Field<Instant> field() {
        return ImportReader.CREATED_AT;
    }
}
