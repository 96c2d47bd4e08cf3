package crm.imports;

import crm.kernel.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Rejected rows as a download, for whoever may see the import. */
@Component
class Rejects {

    private final ImportService service;
    private final RejectsFile file;

    Rejects(ImportService service, RejectsFile file) {
        this.service = service;
        this.file = file;
    }

    Import find(Viewer viewer, long id) {
        return service.readable(viewer, id);
    }

    void write(Import found, boolean csv, OutputStream out) throws IOException {
        if (csv) {
            file.writeCsv(found, out);
        } else {
            file.writeXlsx(found, out);
        }
    }
}
