package crm.exports;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The list of a person's own exports. */
@Component
class ExportReader {

    private static final Field<Long> ID = field(name("export", "id"), SQLDataType.BIGINT);
    private static final Field<Long> CREATED_BY = field(name("export", "created_by"), SQLDataType.BIGINT);
    static final Field<Instant> CREATED_AT = field(name("export", "created_at"), INSTANT);

    private final Lists lists;
    private final ExportStore exports;

    ExportReader(Lists lists, ExportStore exports) {
        this.lists = lists;
        this.exports = exports;
    }

    /** Two statements, and one for the count. */
    Page<ExportItem> list(Viewer viewer, ListRequest<ExportSort> page) {
        return lists.page(
                        page,
                        List.of(ID),
                        table(name("exports", "export")),
                        ID,
                        CREATED_BY.eq(viewer.id()),
                        row -> row.get(ID))
                .mapAll(ids -> exports.all(ids).stream().map(ExportItem::of).toList());
    }
}
