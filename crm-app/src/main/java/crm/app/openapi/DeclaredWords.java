package crm.app.openapi;

import crm.kernel.Catalogue;
import crm.kernel.ImportWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closed sets of words that the modules declare. */
@Component
class DeclaredWords {

    private final ObjectProvider<ImportWriter> targets;
    private final ObjectProvider<Catalogue<?>> catalogues;

    DeclaredWords(ObjectProvider<ImportWriter> targets, ObjectProvider<Catalogue<?>> catalogues) {
        this.targets = targets;
        this.catalogues = catalogues;
    }

    /** What spreadsheets can be imported as. */
    List<String> imported() {
        return targets.stream().map(ImportWriter::type).sorted().map(Enum::name).toList();
    }

    /** The names in the catalogue of this type; null when there is none. */
    @Nullable
    List<String> of(Class<?> type) {
        return catalogues.stream()
                .filter(catalogue -> catalogue.type() == type)
                .findFirst()
                .map(catalogue ->
                        catalogue.all().stream().map(Catalogue.Entry::name).toList())
                .orElse(null);
    }
}
