package crm.app.factor;

import crm.kernel.ProblemException;
import crm.users.api.Accounts;
import crm.users.api.AttemptLimits;
import crm.users.api.AttemptLimits.Purpose;
import crm.users.api.PasswordChecks;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.SignedIn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks factors; wrong ones are counted and slowed down like wrong passwords. */
@Service
public class FactorChecks {

    private final Totp totp;
    private final RecoveryCodes codes;
    private final Passkeys passkeys;
    private final AttemptLimits limits;
    private final PasswordChecks passwords;
    private final Accounts accounts;
    private final SecurityLog log;

    FactorChecks(
            Totp totp,
            RecoveryCodes codes,
            Passkeys passkeys,
            AttemptLimits limits,
            PasswordChecks passwords,
            Accounts accounts,
            SecurityLog log) {
        this.totp = totp;
        this.codes = codes;
        this.passkeys = passkeys;
        this.limits = limits;
        this.passwords = passwords;
        this.accounts = accounts;
        this.log = log;
    }

    public boolean totp(SignedIn person, String address, String code) {
        return counted(person.userId(), address, () -> totp.use(person.userId(), code));
    }

    public boolean recoveryCode(SignedIn person, String address, String code) {
        boolean right = counted(person.userId(), address, () -> codes.use(person.userId(), code));
        if (right) {
            log.note(Kind.RECOVERY_CODE_USED, person.userId(), null);
        }
        return right;
    }

    public Map<String, Object> askForPasskey(String session, @Nullable SignedIn person) {
        return passkeys.beginUse(session, person);
    }

    public boolean passkey(SignedIn person, String session, String address, Map<String, Object> credential) {
        return counted(
                person.userId(),
                address,
                () -> passkeys.use(session, credential)
                        .filter(used -> used.owner() == person.userId())
                        .map(used -> {
                            passkeys.confirm(used);
                            return used;
                        })
                        .isPresent());
    }

    /**
     * Whose passkey it is, of somebody who has not said who it is.
     *
     * @throws ProblemException 401 {@code passkey-unconfirmed} when it has not been shown since the account was recovered
     */
    public Optional<Long> passkeyOfAnybody(String session, String address, Map<String, Object> credential) {
        limits.admit(Purpose.SECOND_FACTOR, address, address);
        Optional<Passkeys.Used> used = passkeys.use(session, credential);
        if (used.isEmpty()) {
            log.failed(Kind.WRONG_SECOND_FACTOR, null, "");
        } else {
            limits.succeeded(Purpose.SECOND_FACTOR, address, address);
        }
        if (used.filter(passkey -> !passkeys.confirmed(passkey)).isPresent()) {
            throw ProblemException.of(401, "passkey-unconfirmed");
        }
        return used.map(Passkeys.Used::owner);
    }

    /** @throws ProblemException 422 on the member that is wrong or missing */
    void require(SignedIn person, String address, FactorProof proof) {
        if (proof.code() != null && !proof.code().isBlank()) {
            if (!eitherCode(person, address, proof.code())) {
                throw ProblemException.invalid("code", "code-wrong");
            }
            return;
        }
        if (proof.password() == null || proof.password().isEmpty()) {
            throw ProblemException.invalid("password", "required");
        }
        var account = accounts.byId(person.userId()).orElseThrow(ProblemException::notFound);
        if (!passwords.right(account.email(), address, proof.password(), account.passwordHash())) {
            log.failed(Kind.WRONG_PASSWORD, account.id(), account.email());
            throw ProblemException.invalid("password", "password-wrong");
        }
    }

    /** One try, whichever of the two codes it is. */
    private boolean eitherCode(SignedIn person, String address, String code) {
        long id = person.userId();
        var recovered = new AtomicBoolean();
        boolean right = counted(id, address, () -> {
            if (totp.use(id, code)) {
                return true;
            }
            recovered.set(codes.use(id, code));
            return recovered.get();
        });
        if (recovered.get()) {
            log.note(Kind.RECOVERY_CODE_USED, id, null);
        }
        return right;
    }

    private boolean counted(long person, String address, BooleanSupplier check) {
        String account = "person " + person;
        limits.admit(Purpose.SECOND_FACTOR, account, address);
        boolean right = check.getAsBoolean();
        if (right) {
            limits.succeeded(Purpose.SECOND_FACTOR, account, address);
        } else {
            log.failed(Kind.WRONG_SECOND_FACTOR, person, account);
        }
        return right;
    }
}
