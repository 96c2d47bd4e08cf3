package crm.users.securitylog;

import crm.kernel.Built;
import crm.kernel.Ref;
import crm.users.api.SecurityLog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the security log.
 *
 * @param user whose account it is about; null when what was tried is nobody's
 * @param actor who did it, null when nobody was signed in
 * @param tried what was typed as the account, shortened, when it is nobody's
 * @param address where the request came from
 * @param detail what exactly, such as the name of a token
 * @param times how often it happened alike within the minute
 */
@Built
record SecurityLogLine(
        long id,
        Instant at,
        SecurityLog.Kind kind,
        @Nullable Ref user,
        @Nullable Ref actor,
        @Nullable String tried,
        @Nullable String address,
        @Nullable String userAgent,
        @Nullable String detail,
        int times) {}
