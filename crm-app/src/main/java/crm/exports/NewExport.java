package crm.exports;

import crm.data.list.StoredQuery;
import crm.kernel.Built;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** An export as it is ordered. */
@Built
record NewExport(
        String resource,
        ExportFormat format,
        List<String> columns,
        StoredQuery query,
        Locale language,
        ZoneId zone,
        long createdBy,
        Instant createdAt) {}
