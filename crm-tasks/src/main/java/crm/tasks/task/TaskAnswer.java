package crm.tasks.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crm.files.api.FileAnswer;
import crm.kernel.Action;
import crm.kernel.Built;
import crm.kernel.FieldsOf;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.tasks.api.ChecklistItem;
import crm.tasks.api.TaskReminder;
import crm.tasks.share.SharedWith;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in full.
 *
 * @param dependsOn what has to be finished first, as far as the viewer may read it
 * @param blocks what waits for this one, as far as the viewer may read it
 * @param allowed what the viewer may do with this task of what changes it
 */
@Built
@FieldsOf(RecordType.TASK)
record TaskAnswer(
        @JsonUnwrapped TaskItem item,
        @Nullable String description,
        List<Ref> watchers,
        List<SharedWith> sharedWith,
        List<Ref> dependsOn,
        List<Ref> blocks,
        List<ChecklistItem> checklist,
        List<TaskReminder> reminders,
        List<FileAnswer> files,
        @Nullable Ref relatedTask,
        @Nullable Ref editedBy,
        @Nullable Ref finishedBy,
        List<Action> allowed)
        implements RecordAnswer {

    @Override
    public long id() {
        return item.id();
    }

    @Override
    public long version() {
        return item.version();
    }

    @Override
    public String name() {
        return item.name();
    }
}
