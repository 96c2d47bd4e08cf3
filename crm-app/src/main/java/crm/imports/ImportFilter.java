package crm.imports;

import crm.kernel.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters of the list of imports. */
record ImportFilter(@Nullable RecordType kind, List<ImportState> state) {}
