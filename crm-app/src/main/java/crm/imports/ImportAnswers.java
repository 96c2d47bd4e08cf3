package crm.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.data.RecordNames;
import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.Built;
import crm.kernel.FieldError;
import crm.kernel.ImportValues;
import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.FieldType;
import crm.kernel.ImportWriter.Kept;
import crm.kernel.ImportWriter.Outcome;
import crm.kernel.ImportWriter.Request;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as the contract shows them. */
@Component
class ImportAnswers {

    private static final int PREVIEWED = 20;

    private final ImportWriters targets;
    private final StagedRows rows;
    private final Labels labels;
    private final RecordNames names;
    private final RowReader reader;
    private final RecordRights rights;
    private final Clock clock;

    ImportAnswers(
            ImportWriters targets,
            StagedRows rows,
            Labels labels,
            RecordNames names,
            RowReader reader,
            RecordRights rights,
            Clock clock) {
        this.targets = targets;
        this.rows = rows;
        this.labels = labels;
        this.names = names;
        this.reader = reader;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param values what its texts stand for, if they stand for something */
    record FieldAnswer(
            String key, String label, boolean required, FieldType type, ImportValues.@Nullable ValueKind values) {}

    record ErrorAnswer(String field, String code, String message) {}

    record RowAnswer(int row, Map<String, String> values, List<ErrorAnswer> errors, boolean leftOut) {}

    record PreviewAnswer(List<RowAnswer> rows, int errorCount, int leftOutCount) {}

    record KeptAnswer(RecordRef record, String name, String reason) {}

    /**
     * What an undo did.
     *
     * @param restored records of the import's kind that are as they were before
     * @param related the same of records of other kinds that came with them
     * @param kept the first of those that were left, without a name where the reader may not see them
     * @param keptCount all of those
     */
    record UndoAnswer(int restored, int related, List<KeptAnswer> kept, int keptCount) {}

    /** What a row of the list shows. */
    @Built
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
            @Nullable UndoAnswer undo,
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
     * @param values what the person said that values stand for, by field
     * @param own whether whoever asks may map, run and undo it
     * @param preview as long as nothing runs
     */
    @Built
    record ImportAnswer(
            @JsonUnwrapped ImportItem item,
            List<ImportColumn> columns,
            List<FieldAnswer> fields,
            Map<String, @Nullable String> mapping,
            Map<String, String> options,
            Map<String, Meanings> values,
            boolean own,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PreviewAnswer preview)
            implements Versioned {

        @Override
        public long version() {
            return item.version();
        }
    }

    /** With the mapping and, as long as nothing runs, a preview of the first rows. */
    ImportAnswer card(Viewer viewer, Import file) {
        ImportWriter target = targets.of(file.kind());
        Map<String, ImportValues.ValueKind> kinds =
                targets.values(target).stream().collect(Collectors.toMap(ImportValues::field, ImportValues::kind));
        List<FieldAnswer> fields = ImportRights.offered(viewer, target, targets.fields(target)).stream()
                .map(field -> new FieldAnswer(
                        field.key(),
                        labels.field(target, field.key()),
                        field.required(),
                        field.type(),
                        kinds.get(field.key())))
                .toList();
        return ImportAnswersImportAnswerBuilder.builder()
                .item(item(viewer, file))
                .columns(file.columns())
                .fields(fields)
                .mapping(file.mapping())
                .options(file.options())
                .values(file.meanings())
                .own(file.createdBy() == viewer.id())
                .preview(file.state() == ImportState.READY ? preview(viewer, file, target) : null)
                .build();
    }

    /** Rows of the list; at most two statements a kind of what undos left. */
    List<ImportItem> items(Viewer viewer, List<Import> files) {
        Set<RecordRef> readable = rights.allowed(
                viewer,
                Action.READ,
                files.stream()
                        .filter(file -> file.kept() != null)
                        .flatMap(file -> Objects.requireNonNull(file.kept()).stream())
                        .map(Kept::record)
                        .collect(Collectors.toSet()));
        return files.stream().map(file -> item(file, readable)).toList();
    }

    /** One of them. */
    ImportItem item(Viewer viewer, Import file) {
        return items(viewer, List.of(file)).getFirst();
    }

    private ImportItem item(Import file, Set<RecordRef> readable) {
        return ImportAnswersImportItemBuilder.builder()
                .id(file.id())
                .version(file.version())
                .kind(file.kind())
                .state(file.state())
                .fileName(file.fileName())
                .format(file.format())
                .sheet(file.sheet())
                .encoding(file.encoding())
                .delimiter(file.delimiter())
                .total(file.total())
                .done(file.done())
                .created(file.created())
                .updated(file.updated())
                .skipped(file.skipped())
                .failed(file.failed())
                .failure(file.failure())
                .onError(file.onError() == null ? null : file.onError().name())
                .undo(undo(file, readable))
                .createdBy(names.ref(RecordType.USER, file.createdBy()))
                .createdAt(file.createdAt())
                .updatedAt(file.updatedAt())
                .startedAt(file.startedAt())
                .finishedAt(file.finishedAt())
                .build();
    }

    private @Nullable UndoAnswer undo(Import file, Set<RecordRef> readable) {
        if (file.restored() == null || file.kept() == null) {
            return null;
        }
        return new UndoAnswer(
                file.restored(),
                file.related(),
                file.kept().stream()
                        .map(kept -> new KeptAnswer(
                                kept.record(),
                                readable.contains(kept.record()) ? kept.name() : "",
                                labels.word("import.kept." + kept.reason())))
                        .toList(),
                file.keptCount());
    }

    private PreviewAnswer preview(Viewer viewer, Import file, ImportWriter target) {
        List<StagedRow> staged = rows.first(file.id(), PREVIEWED);
        CellValues values = reader.values(file);
        RowReader.Rows read = reader.read(viewer, file, staged);
        List<Outcome> outcomes = new ArrayList<>(read.ended());
        Request request = new Request(viewer, file.options(), file.label(), clock.instant(), false);
        outcomes.addAll(target.apply(request, read.readable()).outcomes());
        Map<Integer, List<FieldError>> errors = new HashMap<>();
        for (Outcome outcome : outcomes) {
            if (!outcome.errors().isEmpty()) {
                errors.put(outcome.row(), outcome.errors());
            }
        }
        List<RowAnswer> shown = staged.stream()
                .map(row -> new RowAnswer(
                        row.number(),
                        values.texts(row),
                        errors(errors.getOrDefault(row.number(), List.of())),
                        read.leftOut().contains(row.number())))
                .toList();
        return new PreviewAnswer(shown, errors.size(), read.leftOut().size());
    }

    private List<ErrorAnswer> errors(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new ErrorAnswer(error.field(), error.code(), labels.error(error.code(), error.args())))
                .toList();
    }
}
