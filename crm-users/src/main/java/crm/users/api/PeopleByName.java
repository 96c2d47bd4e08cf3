package crm.users.api;

import crm.kernel.ImportValues;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.Map;

/** Finds employees as spreadsheets name them. */
public interface PeopleByName {

    /**
     * One statement; ids of active employees whom the viewer may see, by e-mail address, by «surname name» or by «name surname», whatever
     * the case. What names nobody, or several people, is left out.
     */
    Map<String, Long> find(Viewer viewer, Collection<String> texts);

    /** What the texts of a field that names employees stand for. */
    ImportValues values(String field);
}
