package crm.files.api;

import java.util.Collection;
import java.util.Map;

/** What files are called, for records that show the files they hold. Not narrowed by rights: ask only for what a visible record holds. */
public interface FileDirectory {

    /** One statement, none for no ids; files that are not there are left out. */
    Map<Long, FileAnswer> find(Collection<Long> ids);
}
