package crm.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Names records for links. Implemented by the module that keeps them; answers are cached on every node until the record changes. */
public interface RecordDescriber {

    Set<RecordType> types();

    /** At most two statements whatever the number of references; unknown records are left out. Not narrowed by rights. */
    Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records);
}
