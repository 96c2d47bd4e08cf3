package crm.app.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.app.imports.CellValues.Parsed;
import crm.data.RecordNames;
import crm.kernel.FieldError;
import crm.kernel.ImportTarget;
import crm.kernel.ImportTarget.FieldType;
import crm.kernel.ImportTarget.Outcome;
import crm.kernel.ImportTarget.Request;
import crm.kernel.ImportTarget.Row;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as the contract shows them. */
@Component
class ImportViews {

    private static final int PREVIEWED = 20;

    private final Targets targets;
    private final StagedRows rows;
    private final Labels labels;
    private final RecordNames names;
    private final RecordLinks links;
    private final Clock clock;

    ImportViews(Targets targets, StagedRows rows, Labels labels, RecordNames names, RecordLinks links, Clock clock) {
        this.targets = targets;
        this.rows = rows;
        this.labels = labels;
        this.names = names;
        this.links = links;
        this.clock = clock;
    }

    record FieldView(String key, String label, boolean required, FieldType type) {}

    record ErrorView(String field, String code, String message) {}

    record RowView(int row, Map<String, String> values, List<ErrorView> errors) {}

    record PreviewView(List<RowView> rows, int errorCount) {}

    record KeptView(RecordRef record, String name, String reason) {}

    record UndoView(int restored, List<KeptView> kept) {}

    /** What a row of the list shows. */
    record ImportItem(
            long id,
            long version,
            RecordType kind,
            ImportState state,
            String fileName,
            String format,
            @Nullable String sheet,
            @Nullable String encoding,
            @Nullable String delimiter,
            int total,
            int done,
            int created,
            int updated,
            int skipped,
            int failed,
            @Nullable String failure,
            @Nullable String onError,
            @Nullable UndoView undo,
            @Nullable Ref createdBy,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt)
            implements Versioned {}

    /**
     * An import in full.
     *
     * @param fields what a column can be mapped to by whoever asks
     * @param preview as long as nothing runs
     */
    record ImportCard(
            @JsonUnwrapped ImportItem item,
            List<ImportColumn> columns,
            List<FieldView> fields,
            Map<String, @Nullable String> mapping,
            Map<String, String> options,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PreviewView preview)
            implements Versioned {

        @Override
        public long version() {
            return item.version();
        }
    }

    /** With the mapping and, as long as nothing runs, a preview of the first rows. */
    ImportCard card(Viewer viewer, Import file) {
        ImportTarget target = targets.of(file.kind());
        List<FieldView> fields = ImportRights.offered(viewer, target, targets.fields(target)).stream()
                .map(field ->
                        new FieldView(field.key(), labels.field(target, field.key()), field.required(), field.type()))
                .toList();
        return new ImportCard(
                item(file),
                file.columns(),
                fields,
                file.mapping(),
                file.options(),
                file.state() == ImportState.READY ? preview(viewer, file, target) : null);
    }

    /** One row of the list. */
    ImportItem item(Import file) {
        return new ImportItem(
                file.id(),
                file.version(),
                file.kind(),
                file.state(),
                file.fileName(),
                file.format(),
                file.sheet(),
                file.encoding(),
                file.delimiter(),
                file.total(),
                file.done(),
                file.created(),
                file.updated(),
                file.skipped(),
                file.failed(),
                file.failure(),
                file.onError() == null ? null : file.onError().name(),
                undo(file),
                names.ref(RecordType.USER, file.createdBy()),
                file.createdAt(),
                file.updatedAt(),
                file.startedAt(),
                file.finishedAt());
    }

    private @Nullable UndoView undo(Import file) {
        if (file.restored() == null || file.kept() == null) {
            return null;
        }
        return new UndoView(
                file.restored(),
                file.kept().stream()
                        .map(kept ->
                                new KeptView(kept.record(), kept.name(), labels.word("import.kept." + kept.reason())))
                        .toList());
    }

    private PreviewView preview(Viewer viewer, Import file, ImportTarget target) {
        List<StagedRow> staged = rows.first(file.id(), PREVIEWED);
        CellValues values = new CellValues(targets.fields(target), file, LocalDate.now(clock.withZone(file.zone())));
        Map<Integer, List<FieldError>> errors = new HashMap<>();
        List<Row> readable = new ArrayList<>();
        for (StagedRow row : staged) {
            Parsed parsed = values.of(row);
            if (parsed.errors().isEmpty()) {
                readable.add(links.row(file.kind(), row.number(), parsed.values()));
            } else {
                errors.put(row.number(), parsed.errors());
            }
        }
        Request request = new Request(viewer, file.options(), file.label(), clock.instant(), false);
        for (Outcome outcome : target.apply(request, readable).outcomes()) {
            if (!outcome.errors().isEmpty()) {
                errors.put(outcome.row(), outcome.errors());
            }
        }
        List<RowView> shown = staged.stream()
                .map(row -> new RowView(
                        row.number(), values.texts(row), errors(errors.getOrDefault(row.number(), List.of()))))
                .toList();
        return new PreviewView(shown, errors.size());
    }

    private List<ErrorView> errors(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new ErrorView(error.field(), error.code(), labels.error(error.code(), error.args())))
                .toList();
    }
}
