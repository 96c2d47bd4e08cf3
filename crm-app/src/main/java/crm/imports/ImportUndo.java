package crm.imports;

import crm.kernel.ImportWriter.Kept;
import crm.kernel.ImportWriter.Reversal;
import crm.kernel.ImportWriter.Written;
import crm.kernel.RecordType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes back what an import wrote, some hundred records at a time, those first that refer to others. */
@Component
class ImportUndo {

    private static final int CHUNK = 500;

    private final ImportStore imports;
    private final StagedRows rows;
    private final ImportWriters targets;

    ImportUndo(ImportStore imports, StagedRows rows, ImportWriters targets) {
        this.imports = imports;
        this.rows = rows;
        this.targets = targets;
    }

    /** Whether there is more to do; the import goes to the state at the end. */
    boolean step(Import file, ImportState end, Reversal reversal) {
        for (RecordType type : targets.undoOrder()) {
            List<Written> written = rows.written(file.id(), type, CHUNK);
            if (!written.isEmpty()) {
                List<Kept> kept = targets.of(type).undo(reversal, written);
                int left = (int) kept.stream().map(Kept::record).distinct().count();
                int restored = written.size() - left;
                boolean own = type == file.kind();
                imports.restored(file.id(), own ? restored : 0, own ? 0 : restored, kept, left, reversal.at());
                rows.forget(file.id(), written);
                return true;
            }
        }
        if (end == ImportState.FAILED) {
            imports.nothingWritten(file.id());
        }
        imports.finish(file.id(), end, end == ImportState.FAILED ? "rows-rejected" : null, reversal.at());
        return false;
    }
}
