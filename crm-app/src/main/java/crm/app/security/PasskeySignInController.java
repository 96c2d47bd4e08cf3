package crm.app.security;

import crm.app.factor.FactorChecks;
import crm.kernel.ProblemException;
import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in by a passkey alone. */
@RestController
@RequestMapping("/login/passkey")
class PasskeySignInController {

    private final FactorChecks checks;
    private final Accounts accounts;
    private final SignInCompletion completion;

    PasskeySignInController(FactorChecks checks, Accounts accounts, SignInCompletion completion) {
        this.checks = checks;
        this.accounts = accounts;
        this.completion = completion;
    }

    @PostMapping("/options")
    Map<String, Object> options(HttpServletRequest request) {
        return checks.askForPasskey(request.getSession().getId(), null);
    }

    @PostMapping
    SecondStepController.Done signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody SecondStepController.PasskeyAnswer answer) {
        Account account = checks.passkeyOfAnybody(
                        request.getSession().getId(), request.getRemoteAddr(), answer.credential())
                .flatMap(accounts::byId)
                .filter(Account::active)
                .orElseThrow(() -> ProblemException.of(401, "passkey-unknown"));
        return new SecondStepController.Done(
                completion.complete(request, response, SignInStep.afterPasskey(account), "PASSKEY"));
    }
}
