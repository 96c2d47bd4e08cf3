package crm.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Tells who is responsible for records. Implemented by the module that keeps them. */
public interface RecordOwners {

    Set<RecordType> types();

    /** At most one statement whatever the number of references; what is absent or nobody's is left out. Not narrowed by rights. */
    Map<RecordRef, Long> responsible(Collection<RecordRef> records);
}
