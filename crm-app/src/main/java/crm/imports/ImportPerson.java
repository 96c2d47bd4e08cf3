package crm.imports;

import crm.kernel.ImportValues.Question;
import crm.kernel.Viewer;
import crm.users.api.Viewers;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever made an import, with the rights of this moment and in the time zone of the upload; all its work is done as them. */
@Component
class ImportPerson {

    private final Viewers viewers;

    ImportPerson(Viewers viewers) {
        this.viewers = viewers;
    }

    /** @throws crm.kernel.ProblemException 401 when the person is not active any more */
    Viewer of(Import file) {
        return viewers.viewer(file.createdBy(), null).in(file.zone());
    }

    /** What is asked of values of the import. */
    static Question question(Viewer viewer, Import file) {
        return new Question(
                viewer, file.options(), Set.copyOf(file.columnsByField().keySet()));
    }
}
