package crm.communications.preference;

import crm.users.api.NotificationKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/** All that differs from what is usual; kinds that are not named are as usual. */
record PreferencesRequest(@NotNull @Size(max = 50) @Valid List<PreferenceLine> preferences) {

    record PreferenceLine(
            @NotNull NotificationKind kind, @NotNull Set<@NotNull Channel> channels) {}
}
