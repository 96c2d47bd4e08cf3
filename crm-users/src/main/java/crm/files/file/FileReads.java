package crm.files.file;

import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordAccess;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may read a file. */
@Component
class FileReads {

    private final FileRows rows;
    private final ObjectProvider<RecordAccess> accesses;

    FileReads(FileRows rows, ObjectProvider<RecordAccess> accesses) {
        this.rows = rows;
        this.accesses = accesses;
    }

    /** @throws ProblemException 404 for a file that is not there or not for the viewer */
    StoredFile require(Viewer viewer, long id) {
        StoredFile file = rows.find(id).orElseThrow(ProblemException::notFound);
        boolean readable = file.held()
                ? anyReadable(viewer, rows.holders(id))
                : file.uploader().equals(new RecordRef(RecordType.USER, viewer.id()));
        if (!readable) {
            throw ProblemException.notFound();
        }
        return file;
    }

    private boolean anyReadable(Viewer viewer, List<RecordRef> holders) {
        Map<RecordType, List<RecordRef>> byType = holders.stream().collect(Collectors.groupingBy(RecordRef::type));
        return byType.entrySet().stream()
                .anyMatch(some -> accesses.stream()
                        .filter(access -> access.types().contains(some.getKey()))
                        .anyMatch(access -> access.allowed(viewer, Action.READ, some.getValue())
                                .containsValue(true)));
    }
}
