package crm.users.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.kernel.ProblemException;
import crm.kernel.TakesProof;
import crm.users.api.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OwnPasswordController {

    private final OwnPassword password;

    OwnPasswordController(OwnPassword password) {
        this.password = password;
    }

    @PostMapping("/api/v1/me/password")
    @TakesProof
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @AuthenticationPrincipal SignedIn caller, HttpServletRequest request, @RequestBody PasswordChange change) {
        caller.requireOrdinary();
        password.change(
                caller,
                request.getRemoteAddr(),
                required("current", change.current()),
                required("new", change.replacement()));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ProblemException.invalid(field, "required");
        }
        return value;
    }

    /** Checked by hand, since no member can be called {@code new}. */
    record PasswordChange(
            @Nullable String current,
            @JsonProperty("new") @Nullable String replacement) {}
}
