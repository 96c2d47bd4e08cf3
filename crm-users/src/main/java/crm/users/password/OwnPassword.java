package crm.users.password;

import crm.kernel.ProblemException;
import crm.users.access.PasswordPolicy;
import crm.users.access.StoredPasswords;
import crm.users.api.Accounts;
import crm.users.api.PasswordChecks;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the password of whoever is calling; the sign-in that does it is the only one that goes on. */
@Service
class OwnPassword {

    private final Accounts accounts;
    private final PasswordChecks checks;
    private final PasswordPolicy policy;
    private final StoredPasswords passwords;
    private final SignIns signIns;
    private final SecurityLog log;
    private final TransactionTemplate transaction;

    OwnPassword(
            Accounts accounts,
            PasswordChecks checks,
            PasswordPolicy policy,
            StoredPasswords passwords,
            SignIns signIns,
            SecurityLog log,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.checks = checks;
        this.policy = policy;
        this.passwords = passwords;
        this.signIns = signIns;
        this.log = log;
        this.transaction = transaction;
    }

    /** The slow comparisons and hashes are made before the transaction, which holds a connection. */
    void change(SignedIn caller, String address, String current, String replacement) {
        var account = accounts.byId(caller.userId()).orElseThrow(ProblemException::notFound);
        if (!checks.right(account.email(), address, current, account.passwordHash())) {
            log.failed(Kind.WRONG_PASSWORD, account.id(), account.email());
            throw ProblemException.invalid("current", "password-wrong");
        }
        if (current.equals(replacement)) {
            throw ProblemException.invalid("new", "password-same");
        }
        String hash = policy.hash("new", replacement, account.email());
        transaction.executeWithoutResult(status -> {
            passwords.replace(account.id(), hash);
            signIns.endOthers(caller);
            log.note(Kind.PASSWORD_CHANGED, account.id(), null);
        });
    }
}
