package crm.users.password;

import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.AttemptLimits;
import crm.users.api.AttemptLimits.Purpose;
import crm.users.email.EmailThreads;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** Takes requests for links and answers them all alike, at once: whether anybody is behind an address shows neither in words nor in time. */
@Component
class ResetDesk {

    private final AttemptLimits limits;
    private final Accounts accounts;
    private final PasswordResets resets;

    ResetDesk(AttemptLimits limits, Accounts accounts, PasswordResets resets) {
        this.limits = limits;
        this.accounts = accounts;
        this.resets = resets;
    }

    /** @throws crm.users.api.TooManyAttempts after some requests for one account or from one address */
    void admit(String email, String address) {
        limits.admit(
                Purpose.PASSWORD_RESET,
                accounts.byEmail(email).map(Account::email).orElse(email),
                address);
    }

    @Async(EmailThreads.NAME)
    void begin(String email) {
        resets.begin(email);
    }
}
