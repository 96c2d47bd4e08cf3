package crm.imports;

import static crm.imports.tables.Import.IMPORT;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

enum ImportSort implements SortColumn {
    CREATED_AT;

    @Override
    public Field<Instant> field() {
        return IMPORT.CREATED_AT;
    }
}
