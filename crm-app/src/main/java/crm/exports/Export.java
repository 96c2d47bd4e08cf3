package crm.exports;

import crm.data.list.StoredQuery;
import crm.kernel.Built;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An export as it is stored.
 *
 * @param attempt how often it was begun; what an earlier attempt still does counts for nothing
 * @param total rows there will be, where they are few enough to be counted
 * @param zone in which times are written and named periods are meant
 */
@Built
record Export(
        long id,
        String resource,
        ExportFormat format,
        List<String> columns,
        StoredQuery query,
        Locale language,
        ZoneId zone,
        ExportState state,
        int attempt,
        long done,
        @Nullable Integer total,
        @Nullable String failure,
        @Nullable Long fileId,
        @Nullable String fileName,
        @Nullable Long fileSize,
        long createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
