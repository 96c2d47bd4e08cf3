package crm.app.imports;

import crm.kernel.ImportTarget.Kept;
import crm.kernel.ImportTarget.Written;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes back what an import wrote, some hundred records at a time, those first that refer to others. */
@Component
class ImportUndo {

    private static final int CHUNK = 500;

    private final ImportStore imports;
    private final StagedRows rows;
    private final Targets targets;

    ImportUndo(ImportStore imports, StagedRows rows, Targets targets) {
        this.imports = imports;
        this.rows = rows;
        this.targets = targets;
    }

    /** Whether there is more to do; the import goes to the state at the end. */
    boolean step(Import file, ImportState end, Viewer viewer, Instant now) {
        for (RecordType type : targets.undoOrder()) {
            List<Written> written = rows.written(file.id(), type, CHUNK);
            if (!written.isEmpty()) {
                List<Kept> kept = targets.of(type).undo(viewer, written, now);
                long touched = kept.stream().map(Kept::record).distinct().count();
                imports.restored(file.id(), written.size() - (int) touched, kept, now);
                rows.forget(file.id(), written);
                return true;
            }
        }
        if (end == ImportState.FAILED) {
            imports.nothingWritten(file.id());
        }
        imports.finish(file.id(), end, end == ImportState.FAILED ? "rows-rejected" : null, now);
        return false;
    }
}
