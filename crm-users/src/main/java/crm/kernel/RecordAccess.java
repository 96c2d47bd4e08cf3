package crm.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which records a person may act on. Implemented by the module that keeps them. */
public interface RecordAccess {

    Set<RecordType> types();

    /** At most two statements whatever the number of references; every reference asked for is in the answer. */
    Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records);

    /**
     * Who is responsible for these records, on whom rights of a narrower scope than all depend. At most one statement; unknown records
     * are left out, a kind of records that nobody is responsible for has {@link Optional#empty()}. Not narrowed by rights.
     */
    Map<RecordRef, Optional<Long>> responsibles(Collection<RecordRef> records);
}
