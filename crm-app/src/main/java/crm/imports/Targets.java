package crm.imports;

import crm.kernel.ImportTarget;
import crm.kernel.ImportTarget.Field;
import crm.kernel.ImportTarget.FieldType;
import crm.kernel.ImportValues;
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
class Targets {

    private final ObjectProvider<ImportTarget> targets;
    private final Labels labels;

    Targets(ObjectProvider<ImportTarget> targets, Labels labels) {
        this.targets = targets;
        this.labels = labels;
    }

    /** @throws ProblemException 400 when records of the kind cannot be imported */
    ImportTarget of(RecordType kind) {
        return find(kind).orElseThrow(() -> ProblemException.malformed("kind", "value-unreadable"));
    }

    /** Empty when records of the kind cannot be imported. */
    Optional<ImportTarget> find(RecordType kind) {
        return targets.stream().filter(target -> target.type() == kind).findFirst();
    }

    /** What columns can be mapped to: what the target knows, and the address of a record, by which it is told for certain. */
    List<Field> fields(ImportTarget target) {
        return Stream.concat(target.fields().stream(), Stream.of(RecordLinks.IMPORTED))
                .toList();
    }

    /** The fields whose texts stand for something: those of the target, and every one that takes yes or no. */
    List<ImportValues> values(ImportTarget target) {
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
