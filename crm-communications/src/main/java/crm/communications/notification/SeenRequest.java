package crm.communications.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which notifications were seen: these, at most 200, or all; one of the two. */
record SeenRequest(
        @Nullable @Size(max = 200) List<@NotNull Long> ids,
        @Nullable Boolean all) {}
