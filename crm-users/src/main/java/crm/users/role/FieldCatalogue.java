package crm.users.role;

import crm.kernel.RecordType;
import crm.kernel.RestrictableFields;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What fields a role can be kept from: what the modules name. */
@Component
class FieldCatalogue {

    private final ObjectProvider<RestrictableFields> modules;

    FieldCatalogue(ObjectProvider<RestrictableFields> modules) {
        this.modules = modules;
    }

    /** One field of one kind of record. */
    record RestrictableField(RecordType recordType, String field) {}

    /** By kind in the order of the rights table, the fields of each as the module gives them. */
    List<RestrictableField> names() {
        return modules.orderedStream()
                .flatMap(module -> module.restrictable().stream())
                .map(field -> new RestrictableField(field.type(), field.field()))
                .sorted(Comparator.comparing(name -> RightsTable.TYPES.indexOf(name.recordType())))
                .toList();
    }

    Set<RestrictableField> known() {
        return names().stream().collect(Collectors.toUnmodifiableSet());
    }
}
