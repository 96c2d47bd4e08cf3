package crm.tasks.status;

import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of statuses.
 *
 * @param project what tasks of this one can be in; the company's when absent
 */
record TaskStatusFilter(@Nullable Long project) {}
