package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.time.Instant;
import java.util.List;

/**
 * A person took records out of the CRM as a file.
 *
 * @param fileName of the file
 * @param rows records in it
 */
public record PersonExported(long personId, String name, String fileName, long rows, Instant at)
        implements PersonEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.EXPORTED;
    }

    @Override
    public Long actorId() {
        return personId;
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange("export", null, fileName), new FieldChange("exportedRows", null, rows));
    }
}
