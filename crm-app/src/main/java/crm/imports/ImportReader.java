package crm.imports;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.imports.ImportAnswers.ImportItem;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The list of imports, without their rows. */
@Component
class ImportReader {

    private static final Field<Long> ID = field(name("import", "id"), SQLDataType.BIGINT);
    private static final Field<Long> CREATED_BY = field(name("import", "created_by"), SQLDataType.BIGINT);
    private static final Field<String> KIND = field(name("import", "kind"), SQLDataType.CLOB);
    private static final Field<String> STATE = field(name("import", "state"), SQLDataType.CLOB);
    static final Field<Instant> CREATED_AT = field(name("import", "created_at"), INSTANT);

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
                visible = visible.and(KIND.ne(kind.name()).or(Conditions.visible(CREATED_BY, visibility)));
            }
        }
        Condition where = visible.and(STATE.ne(ImportState.UPLOADED.name()))
                .and(Conditions.eq(
                        KIND, filter.kind() == null ? null : filter.kind().name()))
                .and(Conditions.in(
                        STATE, filter.state().stream().map(ImportState::name).toList()));
        return lists.page(
                        request,
                        List.of(ID),
                        table(name("imports", "import")),
                        ID,
                        where,
                        row -> Objects.requireNonNull(row.get(ID)))
                .mapAll(ids -> views.items(viewer, imports.all(ids)));
    }
}
