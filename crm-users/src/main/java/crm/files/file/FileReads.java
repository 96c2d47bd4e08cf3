package crm.files.file;

import crm.files.api.MemberAccess;
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
    private final ObjectProvider<MemberAccess> members;

    FileReads(FileRows rows, ObjectProvider<RecordAccess> accesses, ObjectProvider<MemberAccess> members) {
        this.rows = rows;
        this.accesses = accesses;
        this.members = members;
    }

    /** @throws ProblemException 404 for a file that is not there or not for the viewer */
    StoredFile require(Viewer viewer, long id) {
        StoredFile file = rows.find(id).orElseThrow(ProblemException::notFound);
        boolean readable = file.held()
                ? readable(viewer, rows.uses(id))
                : file.uploader().equals(new RecordRef(RecordType.USER, viewer.id()));
        if (!readable) {
            throw ProblemException.notFound();
        }
        return file;
    }

    private boolean readable(Viewer viewer, List<FileRows.Use> uses) {
        return anyRecord(
                        viewer,
                        uses.stream().map(FileRows.Use::holder).distinct().toList())
                || anyMember(viewer, uses.stream().map(FileRows.Use::member).toList());
    }

    private boolean anyRecord(Viewer viewer, List<RecordRef> holders) {
        Map<RecordType, List<RecordRef>> byType = holders.stream().collect(Collectors.groupingBy(RecordRef::type));
        return byType.entrySet().stream()
                .anyMatch(some -> accesses.stream()
                        .filter(access -> access.types().contains(some.getKey()))
                        .anyMatch(access -> access.allowed(viewer, Action.READ, some.getValue())
                                .containsValue(true)));
    }

    private boolean anyMember(Viewer viewer, List<String> held) {
        return members.stream().anyMatch(access -> {
            List<String> decided = held.stream().filter(access::decides).toList();
            return !decided.isEmpty() && access.anyReadable(viewer, decided);
        });
    }
}
