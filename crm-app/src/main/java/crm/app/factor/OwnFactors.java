package crm.app.factor;

import crm.kernel.ProblemException;
import crm.users.api.AccountRecovered;
import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The factors of one person: added, listed, removed. With the first one all other sign-ins of the person end. */
@Service
@Transactional
public class OwnFactors {

    private static final String TOTP = "TOTP";

    private final SecondFactors factors;
    private final Totp totp;
    private final Passkeys passkeys;
    private final RecoveryCodes codes;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SecurityLog log;

    OwnFactors(
            SecondFactors factors,
            Totp totp,
            Passkeys passkeys,
            RecoveryCodes codes,
            Accounts accounts,
            SignIns signIns,
            SecurityLog log) {
        this.factors = factors;
        this.totp = totp;
        this.passkeys = passkeys;
        this.codes = codes;
        this.accounts = accounts;
        this.signIns = signIns;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public FactorState state(SignedIn person) {
        long id = person.userId();
        return new FactorState(totp.enrolled(id), passkeys.of(id), codes.left(id), factors.required(id));
    }

    public Enrolment beginTotp(SignedIn person) {
        if (totp.enrolled(person.userId())) {
            throw ProblemException.conflict("totp-there-already");
        }
        factors.prepare(person.userId());
        return Enrolment.of(totp.begin(person.userId()), account(person).email());
    }

    /** @return recovery codes with the first factor, else none */
    public List<String> confirmTotp(SignedIn person, String code) {
        boolean first = !factors.enrolled(person.userId());
        if (!totp.confirm(person.userId(), code)) {
            throw ProblemException.invalid("code", "code-wrong");
        }
        return added(person, TOTP, first);
    }

    public void removeTotp(SignedIn person) {
        if (!totp.enrolled(person.userId())) {
            throw ProblemException.notFound();
        }
        totp.remove(person.userId());
        removed(person, TOTP);
    }

    public Map<String, Object> beginPasskey(SignedIn person) {
        return passkeys.beginRegistration(person);
    }

    /** @return recovery codes with the first factor, else none */
    public List<String> addPasskey(SignedIn person, String name, Map<String, Object> credential) {
        boolean first = !factors.enrolled(person.userId());
        passkeys.register(person, name.strip(), credential);
        return added(person, name.strip(), first);
    }

    public void removePasskey(SignedIn person, String id) {
        String name = passkeys.remove(person.userId(), id);
        if (name == null) {
            throw ProblemException.notFound();
        }
        removed(person, name);
    }

    public List<String> newRecoveryCodes(SignedIn person) {
        if (!factors.enrolled(person.userId())) {
            throw ProblemException.conflict("no-second-factor");
        }
        log.note(Kind.RECOVERY_CODES_MADE, person.userId(), null);
        return codes.make(person.userId());
    }

    /** Takes all factors from somebody who has lost them; the rights to do so are the caller's matter. */
    public void reset(Account account, long actor) {
        factors.removeAll(account.id());
        signIns.endAll(account.id());
        log.note(Kind.FACTORS_RESET, account.id(), actor, null);
    }

    /**
     * What guards the account goes on guarding it beside the new password, or a letter alone would lead round it; but nothing opens it alone
     * that somebody else may have added.
     */
    @EventListener
    void on(AccountRecovered recovered) {
        passkeys.doubt(recovered.personId());
        totp.abandon(recovered.personId());
    }

    private List<String> added(SignedIn person, String what, boolean first) {
        log.note(Kind.FACTOR_ADDED, person.userId(), what);
        if (!first) {
            return List.of();
        }
        signIns.endOthers(person);
        return codes.make(person.userId());
    }

    private void removed(SignedIn person, String what) {
        if (!factors.enrolled(person.userId())) {
            if (factors.required(person.userId())) {
                throw ProblemException.conflict("second-factor-required");
            }
            codes.remove(person.userId());
        }
        log.note(Kind.FACTOR_REMOVED, person.userId(), what);
    }

    private Account account(SignedIn person) {
        return accounts.byId(person.userId()).orElseThrow(ProblemException::notFound);
    }
}
