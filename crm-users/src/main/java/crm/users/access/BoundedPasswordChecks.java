package crm.users.access;

import crm.users.api.AttemptLimits;
import crm.users.api.AttemptLimits.Purpose;
import crm.users.api.PasswordChecks;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** At most half of the processors compare passwords. */
@Component
class BoundedPasswordChecks implements PasswordChecks {

    private static final int WAITING = 40;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final AttemptLimits limits;
    private final PasswordEncoder encoder;
    private final String nobodysHash;
    private final CheckQueue queue =
            new CheckQueue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, LONGEST_WAIT);

    BoundedPasswordChecks(AttemptLimits limits, PasswordEncoder encoder) {
        this.limits = limits;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public boolean right(String account, String address, String password, @Nullable String hash) {
        return right(limits.admit(Purpose.PASSWORD, account, address), account, address, password, hash);
    }

    @Override
    public boolean right(int suspicion, String account, String address, String password, @Nullable String hash) {
        boolean same = queue.run(suspicion, () -> encoder.matches(password, hash == null ? nobodysHash : hash));
        boolean right = same && hash != null;
        if (right) {
            limits.succeeded(Purpose.PASSWORD, account, address);
        }
        return right;
    }
}
