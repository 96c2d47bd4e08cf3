package crm.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.AccountsAccountBuilder;
import crm.users.api.AttemptLimits;
import crm.users.api.PasswordChecks;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Comparing the password is what takes the time, so it is done once whoever asks. */
class PasswordProviderTests {

    private final Accounts accounts = mock();
    private final PasswordChecks passwords = mock();

    @BeforeEach
    void prepare() {
        when(accounts.byEmail(anyString())).thenReturn(Optional.empty());
        when(accounts.byEmail("known@example.com")).thenReturn(Optional.of(account("known@example.com", true)));
        when(accounts.byEmail("left@example.com")).thenReturn(Optional.of(account("left@example.com", false)));
        when(passwords.right(anyInt(), any(), any(), eq("right"), eq("hash"))).thenReturn(true);
    }

    @Test
    void thePasswordOfAnUnknownPersonIsComparedToo() {
        refused("nobody@example.com", "guess");
        verify(passwords).right(3, "nobody@example.com", "127.0.0.1", "guess", null);
    }

    @Test
    void thePasswordOfAKnownPersonIsComparedOnce() {
        refused("known@example.com", "guess");
        verify(passwords).right(3, "known@example.com", "127.0.0.1", "guess", "hash");
    }

    @Test
    void theRightPasswordOfADeactivatedPersonIsComparedLikeNobodys() {
        refused("left@example.com", "right");
        verify(passwords).right(3, "left@example.com", "127.0.0.1", "right", null);
    }

    @Test
    void allRefusalsAreAlike() {
        assertThat(refused("nobody@example.com", "guess"))
                .isEqualTo(refused("known@example.com", "guess"))
                .isEqualTo(refused("left@example.com", "right"));
    }

    private String refused(String email, String password) {
        var provider = new PasswordProvider(accounts, passwords, mock(), mock(), admitted());
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        return String.valueOf(catchThrowableOfType(BadCredentialsException.class, () -> provider.authenticate(attempt))
                .getMessage());
    }

    private static HttpServletRequest admitted() {
        AttemptLimits limits = mock();
        when(limits.admit(any(), any(), any())).thenReturn(3);
        var request = new MockHttpServletRequest("POST", "/login");
        try {
            new AdmissionFilter(limits, mock(), mock(), mock())
                    .doFilter(request, new MockHttpServletResponse(), (admitted, answer) -> {});
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return request;
    }

    private static Account account(String email, boolean active) {
        return AccountsAccountBuilder.builder()
                .id(7)
                .email(email)
                .name("Олена Коваль")
                .language("uk")
                .timeZone("Europe/Kyiv")
                .passwordHash("hash")
                .securityVersion(1)
                .active(active)
                .build();
    }
}
