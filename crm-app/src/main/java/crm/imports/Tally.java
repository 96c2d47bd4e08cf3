package crm.imports;

import crm.kernel.ImportTarget.Outcome;
import java.util.List;

/** How many rows ended how. */
record Tally(int done, int created, int updated, int skipped, int failed) {

    static Tally of(List<Outcome> outcomes) {
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
        return new Tally(outcomes.size(), created, updated, skipped, failed);
    }
}
