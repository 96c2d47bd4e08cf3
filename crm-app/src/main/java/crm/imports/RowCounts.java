package crm.imports;

import crm.kernel.ImportWriter.Outcome;
import java.util.List;

/** How many rows ended how. */
record RowCounts(int done, int created, int updated, int skipped, int failed) {

    static RowCounts of(List<Outcome> outcomes) {
        int created = 0;
        int updated = 0;
        int skipped = 0;
        int failed = 0;
        for (Outcome outcome : outcomes) {
            switch (outcome.result()) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> skipped++;
                case REJECTED -> failed++;
            }
        }
        return new RowCounts(outcomes.size(), created, updated, skipped, failed);
    }
}
