package crm.tasks.project;

import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.Viewer;
import java.util.List;
import java.util.function.Supplier;

/** What belongs to a project and is kept elsewhere is read and changed as a part of it: with its rights and its version. */
public interface ProjectShape {

    /** @throws crm.kernel.ProblemException 404 when the project is absent, in the bin or not visible */
    long version(Viewer viewer, long projectId);

    /**
     * Changes what belongs to a project in the caller's transaction, while the project is locked, and tells of it as of a change of the project.
     *
     * @param change answers what became different; nothing is told of nothing
     * @return the version afterwards
     * @throws crm.kernel.ProblemException 404, 403 or 412
     */
    long change(Viewer viewer, long projectId, ExpectedVersion expected, Supplier<List<FieldChange>> change);
}
