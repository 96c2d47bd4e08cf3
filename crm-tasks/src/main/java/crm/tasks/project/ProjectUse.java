package crm.tasks.project;

import java.util.Collection;
import java.util.Map;

/** What tasks have to do with projects; they follow when projects change. Works inside the caller's transaction. */
public interface ProjectUse {

    /**
     * Tasks of a project that stand in some statuses, be they in the bin, stand in others of the same kind from now on.
     *
     * @param statuses the new one of each old one
     */
    void move(long projectId, Map<Long, Long> statuses);

    /** Projects are gone for good: their tasks stay, belong to none and stand in the company's statuses. */
    void leave(Collection<Long> projectIds);
}
