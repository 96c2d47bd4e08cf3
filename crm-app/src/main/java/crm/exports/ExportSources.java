package crm.exports;

import crm.data.ExportSource;
import crm.kernel.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be exported. */
@Component
class ExportSources {

    private final ObjectProvider<ExportSource<?, ?, ?>> sources;

    ExportSources(ObjectProvider<ExportSource<?, ?, ?>> sources) {
        this.sources = sources;
    }

    /** @throws ProblemException 422 when there is no such list, or none that can be exported */
    ExportSource<?, ?, ?> of(String resource) {
        return sources.stream()
                .filter(source -> source.list().name().equals(resource))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("resource", "value-unreadable"));
    }
}
