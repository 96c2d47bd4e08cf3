package crm.exports;

import static crm.exports.tables.Export.EXPORT;

import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of a person's own exports. */
@Component
class ExportReader {

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
                        List.of(EXPORT.ID),
                        EXPORT,
                        EXPORT.ID,
                        EXPORT.CREATED_BY.eq(viewer.id()),
                        row -> row.get(EXPORT.ID))
                .mapAll(ids -> exports.all(ids).stream().map(ExportItem::of).toList());
    }
}
