package crm.app.security;

import crm.app.factor.Enrolment;
import crm.app.factor.FactorChecks;
import crm.app.factor.OwnFactors;
import crm.app.factor.SecondFactors;
import crm.app.factor.SecondFactors.Need;
import crm.kernel.ProblemException;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The step between the password and the first token, by the session that the password opened. */
@RestController
@RequestMapping("/login/second-factor")
class SecondStepController {

    static final String PAGE = "/login/second-factor";

    private final SecondFactors factors;
    private final FactorChecks checks;
    private final OwnFactors own;
    private final SignIns signIns;
    private final SignInCompletion completion;

    SecondStepController(
            SecondFactors factors, FactorChecks checks, OwnFactors own, SignIns signIns, SignInCompletion completion) {
        this.factors = factors;
        this.checks = checks;
        this.own = own;
        this.signIns = signIns;
        this.completion = completion;
    }

    @PostMapping("/state")
    Step state(HttpServletRequest request, HttpServletResponse response) {
        Authentication session = session();
        SignedIn person = person(session);
        Need need = factors.need(person.userId());
        if (SignInStep.complete(session)) {
            return new Step(Need.NONE, false, false, completion.onward(request, response));
        }
        if (need == Need.NONE) {
            return new Step(
                    need,
                    false,
                    false,
                    complete(request, response, person, null).location());
        }
        var state = own.state(person);
        return new Step(need, state.totp(), !state.passkeys().isEmpty(), null);
    }

    @PostMapping("/totp")
    Done totp(HttpServletRequest request, HttpServletResponse response, @RequestBody TypedCode typed) {
        SignedIn person = person(session());
        return answer(request, response, person, checks.totp(person, request.getRemoteAddr(), typed.code()), "TOTP");
    }

    @PostMapping("/recovery-code")
    Done recoveryCode(HttpServletRequest request, HttpServletResponse response, @RequestBody TypedCode typed) {
        SignedIn person = person(session());
        boolean right = checks.recoveryCode(person, request.getRemoteAddr(), typed.code());
        return answer(request, response, person, right, "RECOVERY_CODE");
    }

    @PostMapping("/passkey/options")
    Map<String, Object> passkeyOptions() {
        SignedIn person = person(session());
        return checks.askForPasskey(ceremony(person), person);
    }

    @PostMapping("/passkey")
    Done passkey(HttpServletRequest request, HttpServletResponse response, @RequestBody PasskeyAnswer answer) {
        SignedIn person = person(session());
        boolean right = checks.passkey(person, ceremony(person), request.getRemoteAddr(), answer.credential());
        return answer(request, response, person, right, "PASSKEY");
    }

    @PostMapping("/enrol/totp")
    Enrolment enrol() {
        return own.beginTotp(newcomer());
    }

    @PostMapping("/enrol/totp/confirm")
    Enrolled confirm(HttpServletRequest request, HttpServletResponse response, @RequestBody TypedCode typed) {
        SignedIn person = newcomer();
        List<String> codes = own.confirmTotp(person, typed.code());
        return new Enrolled(complete(request, response, person, "TOTP").location(), codes);
    }

    @PostMapping("/enrol/passkey/options")
    Map<String, Object> enrolPasskey() {
        return own.beginPasskey(newcomer());
    }

    @PostMapping("/enrol/passkey")
    Enrolled addPasskey(HttpServletRequest request, HttpServletResponse response, @RequestBody NewPasskey passkey) {
        SignedIn person = newcomer();
        List<String> codes = own.addPasskey(person, passkey.name(), passkey.credential());
        return new Enrolled(complete(request, response, person, "PASSKEY").location(), codes);
    }

    private Done answer(
            HttpServletRequest request, HttpServletResponse response, SignedIn person, boolean right, String how) {
        if (!right) {
            throw ProblemException.of(401, "second-factor-wrong");
        }
        return complete(request, response, person, how);
    }

    private Done complete(
            HttpServletRequest request, HttpServletResponse response, SignedIn person, @Nullable String how) {
        return new Done(completion.complete(request, response, SignInStep.completed(person), how));
    }

    /** Whoever knows only the password may add a factor where there is none, and never beside one that there is. */
    private SignedIn newcomer() {
        SignedIn person = person(session());
        if (factors.need(person.userId()) != Need.ENROL) {
            throw ProblemException.forbidden();
        }
        return person;
    }

    private static Authentication session() {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session == null) {
            throw ProblemException.of(401, "unauthenticated");
        }
        return session;
    }

    private SignedIn person(Authentication session) {
        if (session.getPrincipal() instanceof SignedIn person && signIns.valid(person)) {
            return person;
        }
        throw ProblemException.of(401, "unauthenticated");
    }

    private static String ceremony(SignedIn person) {
        return String.valueOf(person.signInId());
    }

    record TypedCode(@NotBlank @Size(max = 50) String code) {}

    record PasskeyAnswer(@NotNull Map<String, Object> credential) {}

    record NewPasskey(
            @NotBlank @Size(max = 100) String name, @NotNull Map<String, Object> credential) {}

    /** @param location where to go on when nothing more is needed */
    record Step(
            Need need,
            boolean totp,
            boolean passkey,
            @Nullable String location) {}

    /** @param location where to go on */
    record Done(String location) {}

    record Enrolled(String location, List<String> recoveryCodes) {}
}
