package crm.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Tells which records a person may act on. Implemented by the module that keeps them. */
public interface RecordAccess {

    Set<RecordType> types();

    /** At most two statements whatever the number of references; every reference asked for is in the answer. */
    Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records);
}
