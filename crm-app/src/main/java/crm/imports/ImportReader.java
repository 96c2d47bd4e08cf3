package crm.imports;

import static crm.imports.tables.Import.IMPORT;
import static org.jooq.impl.DSL.noCondition;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.imports.ImportAnswers.ImportItem;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** The list of imports, without their rows. */
@Component
class ImportReader {

    private final Lists lists;
    private final ImportStore imports;
    private final ImportAnswers views;
    private final ImportRights rights;

    ImportReader(Lists lists, ImportStore imports, ImportAnswers views, ImportRights rights) {
        this.lists = lists;
        this.imports = imports;
        this.views = views;
        this.rights = rights;
    }

    Page<ImportItem> list(Viewer viewer, ImportFilter filter, ListRequest<ImportSort> request) {
        Condition visible = noCondition();
        for (RecordType kind : RecordType.values()) {
            Visibility visibility = rights.readable(viewer, kind);
            // No condition at all would vanish from an «or» and leave its other side alone.
            if (!(visibility instanceof Visibility.Everything)) {
                visible =
                        visible.and(IMPORT.KIND.ne(kind.name()).or(Conditions.visible(IMPORT.CREATED_BY, visibility)));
            }
        }
        Condition where = visible.and(IMPORT.STATE.ne(ImportState.UPLOADED.name()))
                .and(Conditions.eq(
                        IMPORT.KIND,
                        filter.kind() == null ? null : filter.kind().name()))
                .and(Conditions.in(
                        IMPORT.STATE,
                        filter.state().stream().map(ImportState::name).toList()));
        return lists.page(
                        request,
                        List.of(IMPORT.ID),
                        IMPORT,
                        IMPORT.ID,
                        where,
                        row -> Objects.requireNonNull(row.get(IMPORT.ID)))
                .mapAll(ids -> views.items(viewer, imports.all(ids)));
    }
}
