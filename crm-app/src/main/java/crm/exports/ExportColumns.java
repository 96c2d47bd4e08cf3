package crm.exports;

import crm.data.ExportColumn;
import crm.data.ExportSource;
import crm.data.RecordKinds;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import crm.users.api.Installation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which columns an export may have. The only place where that is decided, when it is asked for and again when it runs. */
@Component
class ExportColumns {

    private final RecordKinds kinds;
    private final Installation installation;

    ExportColumns(RecordKinds kinds, Installation installation) {
        this.kinds = kinds;
        this.installation = installation;
    }

    /** All that this person may have, the address of each record last: by it an import recognises the record again. */
    <T> List<ExportColumn<T>> offered(Viewer viewer, ExportSource<?, ?, T> source) {
        List<ExportColumn<T>> columns = new ArrayList<>();
        for (ExportColumn<T> column : source.columns()) {
            if (source.list().types().stream().allMatch(type -> viewer.mayRead(type, column.field()))) {
                columns.add(column);
            }
        }
        columns.add(new ExportColumn<>(
                ImportWriter.LINK,
                "id",
                ImportWriter.LINK_LABEL,
                ExportColumn.Type.TEXT,
                row -> address(source.record(row))));
        return columns;
    }

    private @Nullable String address(RecordRef record) {
        String page = kinds.page(record);
        return page == null ? null : installation.link(page);
    }

    /** Those that were asked for, in their order, without those that this person may not have any more. */
    <T> List<ExportColumn<T>> chosen(Viewer viewer, ExportSource<?, ?, T> source, List<String> keys) {
        Map<String, ExportColumn<T>> offered = new LinkedHashMap<>();
        offered(viewer, source).forEach(column -> offered.put(column.key(), column));
        return keys.stream().map(offered::get).filter(Objects::nonNull).toList();
    }

    /** @throws ProblemException 422 for a column that there is not, or not for this person */
    List<String> checked(Viewer viewer, ExportSource<?, ?, ?> source, @Nullable List<String> keys) {
        List<String> offered = offeredKeys(viewer, source);
        if (keys == null) {
            return offered;
        }
        if (keys.isEmpty()) {
            throw ProblemException.invalid("columns", "required");
        }
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!offered.contains(keys.get(i))) {
                unknown.add(FieldError.of("columns[" + i + "]", "column-unknown"));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        return List.copyOf(new LinkedHashSet<>(keys));
    }

    private <T> List<String> offeredKeys(Viewer viewer, ExportSource<?, ?, T> source) {
        return offered(viewer, source).stream().map(ExportColumn::key).toList();
    }
}
