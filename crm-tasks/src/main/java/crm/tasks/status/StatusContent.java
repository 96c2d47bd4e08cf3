package crm.tasks.status;

import crm.tasks.api.StatusKind;
import org.jspecify.annotations.Nullable;

/** What may be set of a status, alone or among those of a project. */
interface StatusContent {

    String name();

    String colour();

    StatusKind kind();

    @Nullable
    Long handToPersonId();

    @Nullable
    Long handToRoleId();
}
