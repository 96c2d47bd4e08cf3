package crm.tasks.status;

import crm.kernel.Identified;
import java.util.List;

/**
 * What tasks of a project can be in, in order.
 *
 * @param id of the project
 * @param version of the project
 * @param own whether they are the project's own; otherwise they are the company's
 */
record ProjectStatusesAnswer(long id, long version, boolean own, List<TaskStatusAnswer> statuses)
        implements Identified {}
