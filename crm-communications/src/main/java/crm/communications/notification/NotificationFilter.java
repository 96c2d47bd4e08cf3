package crm.communications.notification;

import crm.users.api.NotificationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one's notifications may be narrowed by. */
record NotificationFilter(@Nullable Boolean seen, List<NotificationKind> kind) {}
