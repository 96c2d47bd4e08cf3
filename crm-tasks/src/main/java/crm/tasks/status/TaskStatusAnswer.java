package crm.tasks.status;

import crm.kernel.Built;
import crm.kernel.RecordAnswer;
import crm.kernel.Ref;
import crm.tasks.api.StatusKind;
import org.jspecify.annotations.Nullable;

/**
 * A status of tasks.
 *
 * @param name in the caller's language if it came with the application
 * @param position its place among the others, from 1
 * @param project whose own it is; null for one of the company's
 * @param handToPerson who becomes responsible for a task that comes here
 * @param handToRole the people of which role a task that comes here is handed to
 */
@Built
record TaskStatusAnswer(
        long id,
        long version,
        String name,
        String colour,
        StatusKind kind,
        int position,
        @Nullable Ref project,
        @Nullable Ref handToPerson,
        @Nullable Ref handToRole)
        implements RecordAnswer {}
