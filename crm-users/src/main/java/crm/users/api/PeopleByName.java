package crm.users.api;

import java.util.Collection;
import java.util.Map;

/** Finds employees as spreadsheets name them. */
public interface PeopleByName {

    /**
     * One statement; ids of active employees by e-mail address, by «surname name» or by «name surname», whatever the case. What names
     * nobody, or several people, is left out.
     */
    Map<String, Long> find(Collection<String> texts);
}
