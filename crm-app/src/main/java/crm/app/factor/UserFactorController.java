package crm.app.factor;

import crm.kernel.Viewer;
import crm.users.api.AccountGuard;
import crm.users.api.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UserFactorController {

    private final AccountGuard guard;
    private final OwnFactors factors;

    UserFactorController(AccountGuard guard, OwnFactors factors) {
        this.guard = guard;
        this.factors = factors;
    }

    @DeleteMapping("/api/v1/users/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(Viewer viewer, @AuthenticationPrincipal SignedIn caller, @PathVariable long id) {
        caller.requireOrdinary();
        factors.reset(guard.requireMayGuard(viewer, id), viewer.id());
    }
}
