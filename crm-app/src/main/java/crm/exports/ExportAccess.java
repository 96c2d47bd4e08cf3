package crm.exports;

import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The file of an export is for whoever asked for it, and for nobody else whatever their rights. */
@Component
class ExportAccess implements RecordAccess {

    private final ExportStore exports;

    ExportAccess(ExportStore exports) {
        this.exports = exports;
    }

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.EXPORT);
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        Set<Long> own = action == Action.READ
                ? exports.own(records.stream().map(RecordRef::id).toList(), viewer.id())
                : Set.of();
        return records.stream()
                .distinct()
                .collect(Collectors.toMap(record -> record, record -> own.contains(record.id())));
    }
}
