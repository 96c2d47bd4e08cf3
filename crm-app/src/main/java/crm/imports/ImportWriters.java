package crm.imports;

import crm.kernel.ImportValues;
import crm.kernel.ImportWriter;
import crm.kernel.ImportWriter.Field;
import crm.kernel.ImportWriter.FieldType;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be imported. */
@Component
class ImportWriters {

    private final ObjectProvider<ImportWriter> targets;
    private final Labels labels;

    ImportWriters(ObjectProvider<ImportWriter> targets, Labels labels) {
        this.targets = targets;
        this.labels = labels;
    }

    /** @throws ProblemException 400 when records of the kind cannot be imported */
    ImportWriter of(RecordType kind) {
        return find(kind).orElseThrow(() -> ProblemException.malformed("kind", "value-unreadable"));
    }

    /** Empty when records of the kind cannot be imported. */
    Optional<ImportWriter> find(RecordType kind) {
        return targets.stream().filter(target -> target.type() == kind).findFirst();
    }

    /** What columns can be mapped to: what the target knows, and the address of a record, by which it is told for certain. */
    List<Field> fields(ImportWriter target) {
        return Stream.concat(target.fields().stream(), Stream.of(RecordLinks.IMPORTED))
                .toList();
    }

    /** The fields whose texts stand for something: those of the target, and every one that takes yes or no. */
    List<ImportValues> values(ImportWriter target) {
        return Stream.concat(
                        target.values().stream(),
                        target.fields().stream()
                                .filter(field -> field.type() == FieldType.BOOLEAN)
                                .map(field -> new YesNoValues(field.key(), labels)))
                .toList();
    }

    /** Types that an import of any kind may write, those first that refer to the others. */
    List<RecordType> undoOrder() {
        return Arrays.stream(RecordType.values())
                .filter(type -> targets.stream().anyMatch(target -> target.type() == type))
                .toList();
    }
}
