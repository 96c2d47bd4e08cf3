package crm.tasks.status;

import java.util.Collection;
import java.util.Map;

/** What tasks have to do with statuses, for whoever changes statuses. */
public interface StatusUse {

    /** How many tasks stand in each of these, those in the bin among them; nothing of those that none stands in. */
    Map<Long, Integer> count(Collection<Long> statusIds);
}
