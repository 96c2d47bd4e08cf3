package crm.app.factor;

import crm.kernel.TakesProof;
import crm.users.api.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/second-factor")
class SecondFactorController {

    private final OwnFactors own;
    private final FactorChecks checks;

    SecondFactorController(OwnFactors own, FactorChecks checks) {
        this.own = own;
        this.checks = checks;
    }

    @GetMapping
    FactorState state(@AuthenticationPrincipal SignedIn caller) {
        caller.requireOrdinary();
        return own.state(caller);
    }

    @PostMapping("/totp")
    @TakesProof
    Enrolment beginTotp(
            @AuthenticationPrincipal SignedIn caller, HttpServletRequest request, @RequestBody FactorProof proof) {
        proved(caller, request, proof);
        return own.beginTotp(caller);
    }

    @PostMapping("/totp/confirm")
    @TakesProof
    NewCodes confirmTotp(@AuthenticationPrincipal SignedIn caller, @RequestBody TypedCode typed) {
        caller.requireOrdinary();
        return new NewCodes(own.confirmTotp(caller, typed.code()));
    }

    @DeleteMapping("/totp")
    @TakesProof
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeTotp(
            @AuthenticationPrincipal SignedIn caller, HttpServletRequest request, @RequestBody FactorProof proof) {
        proved(caller, request, proof);
        own.removeTotp(caller);
    }

    @PostMapping("/recovery-codes")
    @TakesProof
    NewCodes recoveryCodes(
            @AuthenticationPrincipal SignedIn caller, HttpServletRequest request, @RequestBody FactorProof proof) {
        proved(caller, request, proof);
        return new NewCodes(own.newRecoveryCodes(caller));
    }

    @PostMapping("/passkeys/options")
    @TakesProof
    Map<String, Object> passkeyOptions(
            @AuthenticationPrincipal SignedIn caller, HttpServletRequest request, @RequestBody FactorProof proof) {
        proved(caller, request, proof);
        return own.beginPasskey(caller);
    }

    @PostMapping("/passkeys")
    @TakesProof
    @ResponseStatus(HttpStatus.CREATED)
    NewCodes addPasskey(@AuthenticationPrincipal SignedIn caller, @RequestBody NewPasskey passkey) {
        caller.requireOrdinary();
        return new NewCodes(own.addPasskey(caller, passkey.name(), passkey.credential()));
    }

    @DeleteMapping("/passkeys/{id}")
    @TakesProof
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(
            @AuthenticationPrincipal SignedIn caller,
            @PathVariable String id,
            HttpServletRequest request,
            @RequestBody FactorProof proof) {
        proved(caller, request, proof);
        own.removePasskey(caller, id);
    }

    /** Whoever finds an open screen or a token must not make a way in of their own. */
    private void proved(SignedIn caller, HttpServletRequest request, FactorProof proof) {
        caller.requireOrdinary();
        checks.require(caller, request.getRemoteAddr(), proof);
    }

    record TypedCode(@NotBlank @Size(max = 50) String code) {}

    /** @param credential what the browser's {@code navigator.credentials.create} answered, as JSON */
    record NewPasskey(
            @NotBlank @Size(max = 100) String name, @NotNull Map<String, Object> credential) {}

    /** @param recoveryCodes new ones, shown this once; none when there were some already */
    record NewCodes(List<String> recoveryCodes) {}
}
