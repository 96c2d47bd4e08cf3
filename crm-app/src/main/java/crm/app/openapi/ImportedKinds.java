package crm.app.openapi;

import crm.kernel.ImportTarget;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What spreadsheets can be imported as. */
@Component
class ImportedKinds {

    private final ObjectProvider<ImportTarget> targets;

    ImportedKinds(ObjectProvider<ImportTarget> targets) {
        this.targets = targets;
    }

    List<String> names() {
        return targets.stream().map(ImportTarget::type).sorted().map(Enum::name).toList();
    }
}
