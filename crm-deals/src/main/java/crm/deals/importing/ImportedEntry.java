package crm.deals.importing;

import crm.contacts.api.ImportedParties.Resolved;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Result;
import crm.kernel.ImportWriter.Row;
import crm.kernel.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One lead or deal of a chunk: found or to be made, the rows that describe it and its lines. */
final class ImportedEntry {

    final @Nullable String externalId;
    final @Nullable Long known;
    final List<Row> rows = new ArrayList<>();
    final Map<Integer, List<FieldError>> errors = new LinkedHashMap<>();
    final Map<Integer, Result> results = new LinkedHashMap<>();
    final List<ImportedLine> lines = new ArrayList<>();

    @Nullable
    Long id;

    @Nullable
    Map<String, @Nullable String> before;

    @Nullable
    Map<String, @Nullable String> after;

    /** Who is responsible for what it was before. */
    @Nullable
    Ref responsible;

    List<Map<String, @Nullable String>> linesBefore = List.of();

    @Nullable
    List<Map<String, @Nullable String>> linesAfter;

    @Nullable
    Resolved party;

    ImportedEntry(@Nullable String externalId, @Nullable Long known) {
        this.externalId = externalId;
        this.known = known;
    }

    void reject(Row row, List<FieldError> why) {
        errors.merge(row.number(), why, (one, more) -> {
            List<FieldError> all = new ArrayList<>(one);
            all.addAll(more);
            return all;
        });
    }

    /** Rows without an error. */
    List<Row> accepted() {
        return rows.stream().filter(row -> !errors.containsKey(row.number())).toList();
    }
}
