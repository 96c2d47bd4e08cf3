package crm.exports;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param resource the list, as its address names it
 * @param filter what the list takes as parameters, under the same names; several values as a list
 * @param sort as the list takes it
 * @param columns keys of the columns in their order; all that there are when not given
 */
record ExportRequest(
        @NotNull String resource,
        @Nullable Map<String, @Nullable Object> filter,
        @Nullable String sort,
        @NotNull ExportFormat format,
        @Nullable List<String> columns) {}
