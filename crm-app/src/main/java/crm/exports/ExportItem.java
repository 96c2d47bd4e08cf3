package crm.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.files.api.FileAnswer;
import crm.kernel.Built;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An export as answers show it.
 *
 * @param total rows there will be; absent while unknown
 * @param failure why there is no file
 * @param file when it is done, for whoever asked for it only
 * @param expiresAt when the file goes
 */
@Built
record ExportItem(
        long id,
        String resource,
        ExportFormat format,
        List<String> columns,
        Map<String, List<String>> filter,
        String sort,
        ExportState state,
        long done,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer total,
        @Nullable String failure,
        @Nullable FileAnswer file,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt) {

    static ExportItem of(Export export) {
        return ExportItemBuilder.builder()
                .id(export.id())
                .resource(export.resource())
                .format(export.format())
                .columns(export.columns())
                .filter(export.query().filter())
                .sort(Objects.requireNonNull(export.query().sort()))
                .state(export.state())
                .done(export.done())
                .total(export.total())
                .failure(export.failure())
                .file(file(export))
                .createdAt(export.createdAt())
                .startedAt(export.startedAt())
                .finishedAt(export.finishedAt())
                .expiresAt(expiry(export.finishedAt()))
                .build();
    }

    private static @Nullable FileAnswer file(Export export) {
        Long id = export.fileId();
        String name = export.fileName();
        Long size = export.fileSize();
        return id == null || name == null || size == null
                ? null
                : new FileAnswer(id, name, size, export.format().mediaType());
    }

    private static @Nullable Instant expiry(@Nullable Instant finishedAt) {
        return finishedAt == null ? null : finishedAt.plus(ExportPurge.KEPT);
    }
}
