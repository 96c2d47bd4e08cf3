package crm.users.securitylog;

import crm.kernel.Built;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line that is about to be written.
 *
 * @param person whose account it is about
 * @param tried what was typed where there is no such account, shortened
 * @param alike lines with the same text are one, whose times add up
 */
@Built
record NewLine(
        Timestamp at,
        String kind,
        @Nullable Long person,
        @Nullable Long actor,
        @Nullable String tried,
        @Nullable String address,
        @Nullable String agent,
        @Nullable String detail,
        int times,
        @Nullable String alike) {

    static NewLineBuilder by(Caller caller, Instant at) {
        return NewLineBuilder.builder()
                .at(Timestamp.from(at))
                .address(caller.address())
                .agent(caller.userAgent())
                .times(1);
    }
}
