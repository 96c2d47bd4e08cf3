package crm.users.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/password-resets")
class PasswordResetsController {

    private final ResetDesk desk;
    private final PasswordResets resets;

    PasswordResetsController(ResetDesk desk, PasswordResets resets) {
        this.desk = desk;
        this.resets = resets;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void begin(@RequestBody ResetRequest request, HttpServletRequest caller) {
        desk.admit(request.email(), caller.getRemoteAddr());
        desk.begin(request.email());
    }

    @GetMapping("/by-token/{token}")
    OpenReset open(@PathVariable String token) {
        return new OpenReset(resets.requireOpen(token));
    }

    @PostMapping("/by-token/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(@PathVariable String token, @RequestBody NewPassword answer) {
        resets.finish(token, answer.password());
    }

    record ResetRequest(@NotBlank @Email @Size(max = 254) String email) {}

    record NewPassword(@NotNull @Size(max = 200) String password) {}

    /** Until when the link works. */
    record OpenReset(Instant expiresAt) {}
}
